package org.platewarden.audit.tlog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.platewarden.runtime.DurableFiles;

/**
 * A log as it is published: files {@code checkpoint} and {@code tile/…} in a folder that can be
 * copied and served as it is.
 *
 * @param path the folder
 */
public record LogFolder(Path path) implements Tiles {
  /** The name of the file with the checkpoint. */
  static final String CHECKPOINT = "checkpoint";

  private static final String OFFERED = "offered";
  private static final int LARGEST_BUNDLE = TileName.FULL * (2 + EntryBundle.LONGEST);

  /**
   * The checkpoint, whoever signed it.
   *
   * @throws LogRefused if there is none
   */
  public SignedNote checkpoint() {
    return SignedNote.read(bytes(CHECKPOINT, SignedNote.LONGEST));
  }

  /** Whether anything was ever published here. */
  public boolean hasCheckpoint() {
    return Files.exists(path.resolve(CHECKPOINT), LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public Tile read(TileName name) {
    return Tile.read(name, bytes(name.path(), TileName.FULL * Hash.BYTES));
  }

  /**
   * The bytes of a bundle of entries.
   *
   * @throws LogRefused if it is not there, or longer than any bundle
   */
  public byte[] bundle(TileName name) {
    return bytes(name.path(), LARGEST_BUNDLE);
  }

  /** All files below {@code tile/}, as paths in the log. */
  public List<String> files() {
    Path tiles = path.resolve("tile");
    if (Files.notExists(tiles)) {
      return List.of();
    }
    try (Stream<Path> found = Files.walk(tiles)) {
      return found
          .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .map(file -> path.relativize(file).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of the log cannot be read: " + path, e);
    }
  }

  /** Writes tiles and bundles; they are on disk when this returns. */
  public void write(Map<TileName, byte[]> files, Instant at) {
    Map<String, byte[]> byPath = new LinkedHashMap<>();
    files.forEach((name, bytes) -> byPath.put(name.path(), bytes));
    writeAll(byPath, at);
    files.keySet().stream().filter(TileName::isFull).forEach(this::forgetPartial);
  }

  /** Writes the checkpoint, when all that it speaks of is there. */
  public void write(SignedNote checkpoint, Instant at) {
    write(CHECKPOINT, checkpoint.bytes(), at);
  }

  /**
   * Lays a checkpoint down for the witness to look at, which it has not cosigned; it is not the
   * log's, and nobody else is shown it.
   */
  public void offer(SignedNote checkpoint, Instant at) {
    write(OFFERED, checkpoint.bytes(), at);
  }

  /** Takes back what was offered. */
  public void noMoreOffer() {
    delete(OFFERED);
  }

  /** Whether a tile or bundle is there. */
  boolean has(TileName name) {
    return Files.exists(path.resolve(name.path()), LinkOption.NOFOLLOW_LINKS);
  }

  void delete(String name) {
    try {
      Files.deleteIfExists(path.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("a file of the log cannot be removed: " + name, e);
    }
  }

  private void write(String name, byte[] bytes, Instant at) {
    writeAll(Map.of(name, bytes), at);
  }

  private void writeAll(Map<String, byte[]> byPath, Instant at) {
    Map<Path, byte[]> files = new LinkedHashMap<>();
    byPath.forEach((name, bytes) -> files.put(path.resolve(name).toAbsolutePath(), bytes));
    try {
      for (Path file : files.keySet()) {
        Files.createDirectories(file.getParent());
      }
      DurableFiles.write(files, at);
    } catch (IOException e) {
      throw new UncheckedIOException("the log cannot be published: write to " + path, e);
    }
  }

  /** What a full tile began as is of no use any more. */
  private void forgetPartial(TileName full) {
    Path folder = path.resolve(full.path() + ".p");
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("an earlier tile cannot be removed: " + folder, e);
    }
  }

  byte[] bytes(String name, int most) {
    try (InputStream file = Files.newInputStream(path.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = file.readNBytes(most + 1);
      if (bytes.length <= most) {
        return bytes;
      }
      throw new LogRefused("%s is longer than %d bytes".formatted(name, most));
    } catch (NoSuchFileException e) {
      throw new LogRefused(name + " is missing");
    } catch (IOException e) {
      throw new LogRefused(name + " cannot be read");
    }
  }
}
