package org.platewarden.routes.camera;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of a file without opening it or following a link. Two looks that are the same
 * are of one file that nobody wrote to in between.
 *
 * @param regular whether it is a file, and no link, folder, pipe or device
 * @param size bytes
 * @param modified as the camera or its file system says
 * @param key the file system's own name of it, where it has one
 */
record Looks(boolean regular, long size, Instant modified, @Nullable Object key) {
  private static final int LONGEST_NAME = 255;

  /**
   * How it looks now; empty if nothing is there.
   *
   * @throws UncheckedIOException if the folder cannot be read
   */
  static Optional<Looks> of(Path path) {
    String name = String.valueOf(path.getFileName());
    if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
      return Optional.empty(); // asked for, such a name is an error, and messages may name anything
    }
    try {
      BasicFileAttributes now =
          Files.readAttributes(path, BasicFileAttributes.class, NOFOLLOW_LINKS);
      return Optional.of(
          new Looks(
              now.isRegularFile(), now.size(), now.lastModifiedTime().toInstant(), now.fileKey()));
    } catch (NoSuchFileException | NotDirectoryException | AccessDeniedException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("a dropped file cannot be looked at", e);
    }
  }
}
