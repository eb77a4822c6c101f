package org.platewarden.vendor.model;

import java.time.Duration;
import java.time.Instant;

/**
 * How long an answer lives: 4 to 24 hours (R10). Ends fall on full five minutes, at which the key
 * of all answers that end then is destroyed.
 *
 * @param hours 4 to 24
 */
public record AnswerLife(int hours) {
  /** The shortest life. */
  public static final int LEAST_HOURS = 4;

  /** The longest life. */
  public static final int MOST_HOURS = 24;

  private static final long SLOT_SECONDS = 300;

  public AnswerLife {
    if (hours < LEAST_HOURS || hours > MOST_HOURS) {
      throw new IllegalArgumentException(
          "life of answers refused: it is %d hours; give %d to %d"
              .formatted(hours, LEAST_HOURS, MOST_HOURS));
    }
  }

  /** When an answer ends that was asked for then: never before 4 and never after 24 hours. */
  public Instant endOf(Instant asked) {
    Instant least = asked.plus(Duration.ofHours(hours));
    Instant later = slotStart(slotOf(least.plusSeconds(SLOT_SECONDS).minusNanos(1)));
    return later.isAfter(asked.plus(Duration.ofHours(MOST_HOURS)))
        ? later.minusSeconds(SLOT_SECONDS)
        : later;
  }

  /** The number of the five minutes in which an instant lies. */
  public static long slotOf(Instant instant) {
    return Math.floorDiv(instant.getEpochSecond(), SLOT_SECONDS);
  }

  /** When those five minutes begin. */
  public static Instant slotStart(long slot) {
    return Instant.ofEpochSecond(slot * SLOT_SECONDS);
  }
}
