package org.platewarden.routes.camera;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Files that stand behind the others for a while, and how often each failed by a fault of its own:
 * a failure counts only when another file got through since the one before, or else it may be
 * ourselves.
 */
final class SetBehind {
  private static final long FIRST_SECONDS = 1;
  private static final long MOST_SECONDS = 30;
  private static final int MOST_REMEMBERED = 10_000;

  private final LongSupplier nanos;
  private final Map<Path, Behind> behind = new HashMap<>();
  private long through;

  private record Behind(int failures, int own, long throughThen, long until) {}

  SetBehind(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Whether a file still stands behind. */
  boolean holds(Path path) {
    @Nullable Behind found = behind.get(path);
    return found != null && nanos.getAsLong() - found.until() < 0;
  }

  /** Sets a file behind for a moment, without holding anything against it. */
  void briefly(Path path, Duration moment) {
    Behind before = before(path);
    long until = nanos.getAsLong() + moment.toNanos();
    remember(path, new Behind(before.failures(), before.own(), before.throughThen(), until));
  }

  /** A file failed; gives how often it did by a fault of its own. */
  int failed(Path path) {
    Behind before = before(path);
    long wait = Math.min(MOST_SECONDS, FIRST_SECONDS << Math.min(before.failures(), 5));
    int own = before.own() + (before.throughThen() < through ? 1 : 0);
    long until = nanos.getAsLong() + Duration.ofSeconds(wait).toNanos();
    remember(path, new Behind(before.failures() + 1, own, through, until));
    return own;
  }

  /** A file was dealt with; what failed before may now be its own fault. */
  void through(Path path) {
    behind.remove(path);
    through++;
  }

  /** A file is gone. */
  void forget(Path path) {
    behind.remove(path);
  }

  private Behind before(Path path) {
    // at the first failure nothing is known of the others yet
    return behind.getOrDefault(path, new Behind(0, 0, Long.MAX_VALUE, 0));
  }

  private void remember(Path path, Behind now) {
    if (behind.size() >= MOST_REMEMBERED && !behind.containsKey(path)) {
      behind.clear(); // forgetting costs a few more tries, and memory has an end
    }
    behind.put(path, now);
  }
}
