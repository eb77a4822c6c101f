package org.platewarden.routes.camera;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.platewarden.reads.WayInState;
import org.platewarden.reads.WaysIn;

/**
 * Holds a way in while nothing at all can be taken in. It is tried again after 1, 2, 4 and so on to
 * 30 seconds, and said once when it begins and once when it ends.
 */
final class Pause {
  private static final long MOST_SECONDS = 30;

  private final String wayIn;
  private final Clock clock;
  private final LongSupplier nanos;
  private final WaysIn waysIn;
  private @Nullable Instant since;
  private long wait = 1;
  private long nextTry;

  Pause(String wayIn, Clock clock, LongSupplier nanos, WaysIn waysIn) {
    this.wayIn = wayIn;
    this.clock = clock;
    this.nanos = nanos;
    this.waysIn = waysIn;
    waysIn.tell(wayIn, new WayInState.Open());
  }

  /** Whether nothing could be taken in at the last try. */
  boolean isOn() {
    return since != null;
  }

  /** Whether it is time to try. */
  boolean isDue() {
    return since == null || nanos.getAsLong() - nextTry >= 0;
  }

  /** Nothing can be taken in at present. */
  void begin(String because) {
    Instant from = since;
    if (from == null) {
      from = clock.instant();
      since = from;
      wait = 1;
      LOG.wayInPaused(wayIn, because);
    } else {
      wait = Math.min(MOST_SECONDS, wait * 2);
    }
    nextTry = nanos.getAsLong() + Duration.ofSeconds(wait).toNanos();
    waysIn.tell(wayIn, new WayInState.Paused(from, because));
  }

  /** Something was taken in, or could have been. */
  void end() {
    Instant from = since;
    if (from != null) {
      since = null;
      LOG.wayInGoesOn(wayIn, Duration.between(from, clock.instant()).toSeconds());
      waysIn.tell(wayIn, new WayInState.Open());
    }
  }
}
