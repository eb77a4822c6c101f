package org.platewarden.runtime;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

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
    // a temporary file is readable and writable for its owner alone
    Path partial = Files.createTempFile(file.getParent(), PARTIAL, "");
    try {
      try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(false);
      }
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
      Files.setLastModifiedTime(file, FileTime.from(at));
      // the name must be on disk too before anything points to it
      try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
        folder.force(true);
      }
    } finally {
      Files.deleteIfExists(partial);
    }
  }
}
