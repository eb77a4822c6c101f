package org.platewarden.runtime;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files that are there whole or not at all, whenever the machine stops. */
public final class DurableFiles {
  /** How the names of files begin that are still being written. */
  public static final String PARTIAL = ".partial-";

  private DurableFiles() {}

  /**
   * Writes a file, or replaces it; it is on disk under its name when this returns.
   *
   * @param at what its time of change is to say
   */
  public static void write(Path file, byte[] content, Instant at) throws IOException {
    write(Map.of(file, content), at);
  }

  /**
   * Writes several files, or replaces them; all are on disk under their names when this returns.
   * Far cheaper than one after the other: what the first waits for takes most of the others along.
   *
   * @param at what their time of change is to say
   */
  public static void write(Map<Path, byte[]> files, Instant at) throws IOException {
    Map<Path, Path> partials = new LinkedHashMap<>();
    try {
      for (Map.Entry<Path, byte[]> file : files.entrySet()) {
        // a temporary file is readable and writable for its owner alone
        Path partial = Files.createTempFile(file.getKey().getParent(), PARTIAL, "");
        partials.put(partial, file.getKey());
        Files.write(partial, file.getValue());
      }
      for (Path partial : partials.keySet()) {
        force(partial, StandardOpenOption.WRITE);
      }
      for (Map.Entry<Path, Path> partial : partials.entrySet()) {
        Files.move(partial.getKey(), partial.getValue(), StandardCopyOption.ATOMIC_MOVE);
        Files.setLastModifiedTime(partial.getValue(), FileTime.from(at));
      }
      // the names must be on disk too before anything points to them
      for (Path folder : partials.values().stream().map(Path::getParent).distinct().toList()) {
        force(folder, StandardOpenOption.READ);
      }
    } finally {
      for (Path partial : partials.keySet()) {
        Files.deleteIfExists(partial);
      }
    }
  }

  private static void force(Path path, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }
}
