package org.platewarden.routes.camera;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;

/**
 * Moves a file that cannot be taken in to {@code rejected/} beside it, its reason next to it. Moved
 * back with a marker, it is tried again. Nothing that lies there is written over.
 */
@ApplicationScoped
public class PutAside {
  private static final String FOLDER = "rejected";
  private static final String REASON = ".reason.txt";

  @Inject Clock clock;
  @Inject WaysInCounters counters;

  void putAside(DroppedFile file, String reason) {
    try {
      Path rejected = Files.createDirectories(file.cameraFolder().resolve(FOLDER));
      String name = freeName(rejected, file.name());
      // the reason first: a file without one would be a riddle, a reason without a file is not
      Files.writeString(
          rejected.resolve(name + REASON),
          clock.instant() + "\n" + reason + "\n",
          StandardCharsets.UTF_8);
      Files.move(file.path(), rejected.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("a refused frame cannot be put aside", e);
    }
    counters.putAside(file.folder());
    LOG.putAside(file.folder(), reason);
  }

  private static String freeName(Path folder, String name) {
    String free = name;
    for (int copy = 2; Files.exists(folder.resolve(free)); copy++) {
      free = copy + "-" + name;
    }
    return free;
  }
}
