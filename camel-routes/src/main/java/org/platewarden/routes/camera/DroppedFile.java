package org.platewarden.routes.camera;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.platewarden.kernel.CameraCode;
import org.platewarden.reads.InputRefused;

/**
 * A file in a camera's folder, read without following links and without swallowing a giant.
 *
 * @param root the drop folder
 * @param folder the camera's folder in it, which should be the camera's code
 * @param name of the file
 */
record DroppedFile(Path root, String folder, String name) {
  private static final List<String> FRAMES = List.of(".jpg", ".jpeg", ".png");

  /** Most bytes of a frame or message. */
  static final long MOST_BYTES = 16L << 20;

  /** A file two levels below {@code root}. */
  static DroppedFile below(Path root, Path file) {
    Path relative = root.relativize(file);
    if (relative.getNameCount() != 2) {
      throw new IllegalArgumentException("a frame lies in its camera's folder and not elsewhere");
    }
    return new DroppedFile(root, relative.getName(0).toString(), relative.getName(1).toString());
  }

  /** Where the camera drops. */
  Path cameraFolder() {
    return root.resolve(folder);
  }

  /** Where the file is. */
  Path path() {
    return cameraFolder().resolve(name);
  }

  /** Whether it is a frame, by its name; anything else is a message. */
  boolean isFrame() {
    String lower = name.toLowerCase(Locale.ROOT);
    return FRAMES.stream().anyMatch(lower::endsWith);
  }

  /** The file of the same folder that a message names, whatever path the message gives it. */
  DroppedFile beside(String written) {
    String bare =
        written.substring(Math.max(written.lastIndexOf('/'), written.lastIndexOf('\\')) + 1);
    DroppedFile none = new DroppedFile(root, folder, "no-such-picture");
    if (bare.isEmpty() || bare.startsWith(".")) {
      return none;
    }
    try {
      return new DroppedFile(root, folder, Path.of(bare).toString());
    } catch (InvalidPathException e) {
      return none; // a name that no file can have
    }
  }

  /** The camera whose folder it is. */
  CameraCode camera() throws InputRefused {
    try {
      return new CameraCode(folder);
    } catch (IllegalArgumentException e) {
      throw new InputRefused(
          "file refused: its folder is named like no camera; use the camera's code, a-z, 0-9 and dashes");
    }
  }

  /**
   * The whole file.
   *
   * @throws InputRefused if it is a link, a folder or something else than a file, or too large
   */
  byte[] read() throws InputRefused {
    BasicFileAttributes attributes = attributes();
    if (!attributes.isRegularFile()) {
      throw new InputRefused(
          "file refused: it is a link or a device and not a file; drop the file itself");
    }
    if (attributes.size() > MOST_BYTES) {
      throw new InputRefused(
          "file refused: it has %d bytes and %d are the most; let the camera send less at once"
              .formatted(attributes.size(), MOST_BYTES));
    }
    try (InputStream in = Files.newInputStream(path(), StandardOpenOption.READ, NOFOLLOW_LINKS)) {
      return in.readNBytes((int) MOST_BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException("a dropped frame cannot be read", e);
    }
  }

  /** When the camera finished writing it. */
  Instant modified() {
    return attributes().lastModifiedTime().toInstant();
  }

  private BasicFileAttributes attributes() {
    try {
      return Files.readAttributes(path(), BasicFileAttributes.class, NOFOLLOW_LINKS);
    } catch (IOException e) {
      throw new UncheckedIOException("a dropped frame cannot be read", e);
    }
  }
}
