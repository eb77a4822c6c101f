package org.platewarden.routes.camera;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.platewarden.kernel.CameraCode;

/** The folder in which a camera's files were put aside; there may be none. */
final class RejectedFolder {
  /** Looking at more would take seconds. */
  static final int MOST_LOOKED_AT = 5_000;

  private final Path folder;
  private final Path rejected;

  /**
   * What lies there.
   *
   * @param complete whether these are all
   */
  record Found(List<AsideEntry> entries, boolean complete) {}

  /** Of the camera whose folder this is. */
  RejectedFolder(Path folder) {
    this.folder = folder;
    this.rejected = folder.resolve(PutAside.FOLDER);
  }

  boolean isEmpty() {
    return paths(1).isEmpty();
  }

  /** What lies there, in no order. */
  Found entries() {
    CameraCode camera = new CameraCode(String.valueOf(folder.getFileName()));
    List<Path> paths = paths(MOST_LOOKED_AT + 1);
    List<AsideEntry> entries = new ArrayList<>(paths.size());
    for (Path path : paths.subList(0, Math.min(paths.size(), MOST_LOOKED_AT))) {
      look(camera, path).ifPresent(entries::add);
    }
    return new Found(entries, paths.size() <= MOST_LOOKED_AT);
  }

  /** One file by its name. */
  Optional<AsideEntry> entry(String fileName) {
    try {
      return Files.isDirectory(rejected, NOFOLLOW_LINKS)
          ? look(new CameraCode(String.valueOf(folder.getFileName())), rejected.resolve(fileName))
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<AsideEntry> look(CameraCode camera, Path path) {
    return Looks.of(path)
        .map(
            looks ->
                new AsideEntry(
                    camera,
                    path,
                    looks,
                    Looks.of(AsideEntry.reasonOf(path))
                        .map(Looks::modified)
                        .orElse(looks.modified())));
  }

  private List<Path> paths(int most) {
    List<Path> found = new ArrayList<>();
    if (!Files.isDirectory(rejected, NOFOLLOW_LINKS)) {
      return found;
    }
    try (DirectoryStream<Path> all = Files.newDirectoryStream(rejected)) {
      for (Path path : all) {
        if (found.size() >= most) {
          break;
        }
        if (!isBeside(path)) {
          found.add(path);
        }
      }
    } catch (NoSuchFileException e) {
      return List.of(); // taken away meanwhile
    } catch (IOException | DirectoryIteratorException e) {
      throw new UncheckedIOException(new IOException("what was put aside cannot be read", e));
    }
    return found;
  }

  /** A reason or a marker, which belong to a file; a file may be named like a reason too. */
  private static boolean isBeside(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.endsWith(DroppedFile.MARKER)
        || (name.endsWith(PutAside.REASON) && Looks.of(AsideEntry.reasonOf(path)).isEmpty());
  }
}
