package org.platewarden.routes.camera;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long files have looked the same, by our own clock: cameras' clocks run wrong, and copying
 * tools give a file its old time while they still write it.
 */
final class Settling {
  private static final int MOST_REMEMBERED = 50_000;

  private final Duration settled;
  private final LongSupplier nanos;
  private final Map<Path, Sighting> seen =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Sighting> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  private record Sighting(Looks looks, long since) {}

  /**
   * Remembers sightings.
   *
   * @param settled how long a file must look the same to be whole; zero if only markers count
   * @param nanos a clock that only goes forward
   */
  Settling(Duration settled, LongSupplier nanos) {
    this.settled = settled;
    this.nanos = nanos;
  }

  /** Whether files without a marker are ever whole. */
  boolean counts() {
    return !settled.isZero();
  }

  /** Whether a file is whole by its looks; it never is at first sight. */
  boolean isSettled(Path path, Looks looks) {
    return counts() && unchanged(path, looks).compareTo(settled) >= 0;
  }

  /** Whether a whole file has been there for so long that nothing that belongs to it can follow. */
  boolean isAlone(DroppedFile file) {
    return unchanged(file.path(), file.looks()).compareTo(settled.multipliedBy(2)) >= 0;
  }

  /** How long it has looked like this; zero at first sight. */
  Duration unchanged(Path path, Looks looks) {
    long now = nanos.getAsLong();
    @Nullable Sighting before = seen.get(path);
    if (before == null || !before.looks().equals(looks)) {
      seen.put(path, new Sighting(looks, now));
      return Duration.ZERO;
    }
    return Duration.ofNanos(now - before.since());
  }

  /** Forgets a file that is gone. */
  void forget(Path path) {
    seen.remove(path);
  }
}
