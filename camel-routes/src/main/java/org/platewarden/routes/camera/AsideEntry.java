package org.platewarden.routes.camera;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.platewarden.kernel.CameraCode;
import org.platewarden.reads.AsideFile;
import org.platewarden.reads.AsideName;

/**
 * A file in {@code rejected}, never opened; only its reason is.
 *
 * @param camera whose
 * @param path where
 * @param looks how it looks
 * @param at when it was put aside: when its reason was written, else when it was changed
 */
record AsideEntry(CameraCode camera, Path path, Looks looks, Instant at) {
  private static final int LONGEST_REASON = 2_000;

  /** Its name, as far as it is text. */
  String fileName() {
    return String.valueOf(path.getFileName());
  }

  AsideName name() {
    return AsideName.of(camera, fileName());
  }

  /** Whether it can go back: a file, whose name is text. */
  boolean replayable() {
    return looks.regular() && path.resolveSibling(fileName()).equals(path);
  }

  /** Why it was put aside, without the line that says when. */
  Optional<String> reason() {
    Path file = reasonOf(path);
    if (Looks.of(file).filter(Looks::regular).isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file, StandardOpenOption.READ, NOFOLLOW_LINKS)) {
      String text = new String(in.readNBytes(LONGEST_REASON), StandardCharsets.UTF_8);
      return Optional.of(text.substring(text.indexOf('\n') + 1).strip())
          .filter(reason -> !reason.isEmpty());
    } catch (IOException e) {
      return Optional.empty(); // it went back meanwhile, or cannot be read
    }
  }

  AsideFile told() {
    return new AsideFile(name(), fileName(), looks.size(), at, reason(), replayable());
  }

  static Path reasonOf(Path file) {
    return file.resolveSibling(file.getFileName() + PutAside.REASON);
  }
}
