package org.platewarden.reads.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The names of images that reads name, sorted onto shelves in files of a temporary folder: eight
 * bytes a read on disk, one shelf's at a time in memory. Two names with the same first eight bytes
 * are taken for one, so that an orphan may stay but nothing else goes.
 */
final class NamedImages implements AutoCloseable {
  private static final int BUFFER = 8 * 1024;

  private final Path folder;
  private final List<DataOutputStream> shelves = new ArrayList<>(ImageFolder.SHELVES);

  /** Begins with none, in a folder that is made, and emptied of what was left in it. */
  NamedImages(Path folder) throws IOException {
    this.folder = folder;
    remove(folder);
    Files.createDirectories(folder);
    for (int shelf = 0; shelf < ImageFolder.SHELVES; shelf++) {
      shelves.add(
          new DataOutputStream(
              new BufferedOutputStream(Files.newOutputStream(fileOf(shelf)), BUFFER)));
    }
  }

  /** Adds the name of an image that a read names. */
  void add(ImageName name) {
    try {
      shelves.get(name.shelf()).writeLong(name.fingerprint());
    } catch (IOException e) {
      throw new UncheckedIOException("the images that reads name cannot be noted", e);
    }
  }

  /** The names on one shelf, sorted; nothing is added any more. */
  long[] sorted(int shelf) throws IOException {
    shelves.get(shelf).close();
    long[] names = new long[(int) (Files.size(fileOf(shelf)) / Long.BYTES)];
    try (DataInputStream file =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(fileOf(shelf)), BUFFER))) {
      for (int i = 0; i < names.length; i++) {
        names[i] = file.readLong();
      }
    }
    Arrays.sort(names);
    return names;
  }

  private Path fileOf(int shelf) {
    return folder.resolve("%02x".formatted(shelf));
  }

  @Override
  public void close() throws IOException {
    for (DataOutputStream shelf : shelves) {
      shelf.close();
    }
    remove(folder);
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }
}
