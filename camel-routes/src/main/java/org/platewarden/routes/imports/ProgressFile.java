package org.platewarden.routes.imports;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Locale;
import org.platewarden.reads.ImportProgress;

/**
 * How far an import is, for whoever watches: one line of JSON, replaced as a whole a few times a
 * second. The import itself never reads it.
 */
final class ProgressFile {
  private static final long MILLIS_BETWEEN = 250;

  private final Path file;
  private final Clock clock;
  private final long began;
  private long told;
  private long size;
  private long firstPosition = -1;
  private long firstLine;
  private Standing standing = new Standing(0, 0, 0, 0, 0);

  /** Where an import is in its life. */
  enum State {
    CHECKING,
    RUNNING,
    WAITING,
    DONE,
    REFUSED,
    CANCELLED
  }

  private record Standing(long position, long lines, long stored, long known, long putAside) {}

  ProgressFile(Path file, Clock clock) {
    this.file = file;
    this.clock = clock;
    began = clock.millis();
  }

  void begin(long bytes) throws IOException {
    size = bytes;
    tell(State.CHECKING, "");
  }

  /** Notes where it is; written when it is time. */
  void at(long position, ImportProgress progress) throws IOException {
    if (firstPosition < 0) {
      firstPosition = position;
      firstLine = progress.least().lines();
    }
    standing =
        new Standing(
            position,
            progress.least().lines(),
            progress.stored(),
            progress.known(),
            progress.least().rejected().lines());
    if (clock.millis() - told >= MILLIS_BETWEEN) {
      tell(State.RUNNING, "");
    }
  }

  /** Writes it now. */
  void tell(State state, String reason) throws IOException {
    told = clock.millis();
    long millis = Math.max(1, told - began);
    long come = standing.position() - Math.max(0, firstPosition);
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("state", state.name().toLowerCase(Locale.ROOT))
            .add("position", state == State.DONE ? size : standing.position())
            .add("bytes", size)
            .add("lines", standing.lines())
            .add("stored", standing.stored())
            .add("known", standing.known())
            .add("put_aside", standing.putAside())
            .add("lines_a_second", (standing.lines() - firstLine) * 1000 / millis)
            .add("seconds", millis / 1000)
            .add(
                "seconds_left", come > 0 ? (size - standing.position()) * millis / come / 1000 : -1)
            .add("reason", reason);
    Path next = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(next, json.build() + "\n", StandardCharsets.UTF_8);
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
