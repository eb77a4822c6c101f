package org.platewarden.kernel;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time, half-open, UTC.
 *
 * @param from first instant inside
 * @param until first instant after
 */
public record TimeWindow(Instant from, Instant until) {
  public TimeWindow {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException(
          "time window refused: it begins at %s and ends at %s; it must end after it begins"
              .formatted(from, until));
    }
  }

  /** The time that ends at {@code until} and is {@code length} long. */
  public static TimeWindow endingAt(Instant until, Duration length) {
    return new TimeWindow(until.minus(length), until);
  }

  /** Whether an instant lies inside. */
  public boolean contains(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(until);
  }
}
