package org.platewarden.routes.camera;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.platewarden.kernel.CameraCode;
import org.platewarden.reads.InputRefused;

/**
 * A file in a camera's folder, read without following links and without swallowing a giant.
 *
 * @param path where it is; its name is what the camera wrote, be it text or not
 * @param looks how it looked when it was found
 * @param marked whether its marker lies beside it
 */
record DroppedFile(Path path, Looks looks, boolean marked) {
  static final String MARKER = ".done";

  /** How the names of messages in our own format end. */
  static final String OUR_FORMAT = ".reads.json";

  /** Most bytes of a frame or message. */
  static final int MOST_BYTES = 16 << 20;

  private static final List<String> FRAMES = List.of(".jpg", ".jpeg", ".png");

  /** Where the camera drops. */
  Path cameraFolder() {
    return java.util.Objects.requireNonNull(path.getParent());
  }

  /** The name of the camera's folder, which should be the camera's code. */
  String folder() {
    return String.valueOf(cameraFolder().getFileName());
  }

  /** Its name, as far as it is text. */
  String name() {
    return String.valueOf(path.getFileName());
  }

  /** Whether it is a frame, by its name; anything else is a message. */
  boolean isFrame() {
    String lower = name().toLowerCase(Locale.ROOT);
    return FRAMES.stream().anyMatch(lower::endsWith);
  }

  /** Whether it is a message with its pictures in one file. */
  boolean isParcel() {
    return name().endsWith(Parcel.ENDING);
  }

  /** Its name without the endings that say what it is. */
  String stem() {
    return name().replaceFirst("(?:\\.message\\.zip|\\.reads\\.json|\\.[^.]*)$", "");
  }

  /** Whether it is a message in our own format, whatever its camera's is. */
  boolean isInOurFormat() {
    return name().endsWith(OUR_FORMAT);
  }

  /** The file of the same folder that a message names, whatever path the message gives it. */
  Optional<Path> beside(String written) {
    String bare =
        written.substring(Math.max(written.lastIndexOf('/'), written.lastIndexOf('\\')) + 1);
    if (bare.isEmpty() || bare.startsWith(".")) {
      return Optional.empty();
    }
    try {
      return Optional.of(path.resolveSibling(bare));
    } catch (InvalidPathException e) {
      return Optional.empty(); // a name that no file can have
    }
  }

  /** The camera whose folder it is. */
  CameraCode camera() throws InputRefused {
    try {
      return new CameraCode(folder());
    } catch (IllegalArgumentException e) {
      throw new InputRefused(
          "file refused: its folder is named like no camera; use the camera's code, a-z, 0-9 and dashes");
    }
  }

  /**
   * The whole file.
   *
   * @throws InputRefused if it is a link, a folder or something else than a file, or too large
   * @throws FileNotReadable if this one file cannot be read
   * @throws UncheckedIOException if the disk does not do what it should
   */
  byte[] read() throws InputRefused {
    if (!looks.regular()) {
      throw new InputRefused(
          "file refused: it is a link, a folder or a device and not a file; drop the file itself");
    }
    int most = isParcel() ? Parcel.MOST_BYTES : MOST_BYTES;
    if (looks.size() > most) {
      throw tooLarge(looks.size(), most);
    }
    try (InputStream in = Files.newInputStream(path, StandardOpenOption.READ, NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw tooLarge(bytes.length, most);
      }
      return bytes;
    } catch (AccessDeniedException | NoSuchFileException e) {
      throw new FileNotReadable(e);
    } catch (IOException e) {
      throw new UncheckedIOException("a dropped file cannot be read", e);
    }
  }

  private static InputRefused tooLarge(long bytes, int most) {
    return new InputRefused(
        "file refused: it has %d bytes and %d are the most; let the camera send less at once"
            .formatted(bytes, most));
  }

  /** When the camera finished writing it. */
  Instant modified() {
    return looks.modified();
  }

  /**
   * Takes it away with its marker, once it is kept. What was written anew meanwhile stays, and is
   * another file.
   */
  void takeAway() {
    try {
      if (Looks.of(path).filter(looks::equals).isPresent()) {
        Files.deleteIfExists(path);
        removeMarker();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a file that was kept cannot be taken away", e);
    }
  }

  /** Takes away the marker alone. */
  void removeMarker() throws IOException {
    Path marker = path.resolveSibling(name() + MARKER);
    if (Looks.of(marker).isPresent()) {
      Files.deleteIfExists(marker);
    }
  }
}
