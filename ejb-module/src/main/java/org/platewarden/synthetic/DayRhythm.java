package org.platewarden.synthetic;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;
import org.platewarden.kernel.TimeWindow;

/** Much traffic morning and evening, little at night. */
final class DayRhythm {
  /** Share of traffic by the hour of the day, of the busiest. */
  private static final double[] HOURS = {
    .12, .08, .06, .06, .10, .25, .55, .90, 1.0, .80, .70, .70,
    .75, .72, .75, .85, .95, 1.0, .90, .65, .48, .36, .26, .18
  };

  private DayRhythm() {}

  /** A moment in the window, to the millisecond. */
  static Instant moment(TimeWindow window, RandomGenerator chance) {
    long span = Duration.between(window.from(), window.until()).toMillis();
    while (true) {
      Instant at = window.from().plusMillis(chance.nextLong(span));
      // towards midday by the sun of North America, roughly
      int hour = (at.atOffset(ZoneOffset.UTC).getHour() + 17) % 24;
      if (chance.nextDouble() < HOURS[hour]) {
        return at;
      }
    }
  }
}
