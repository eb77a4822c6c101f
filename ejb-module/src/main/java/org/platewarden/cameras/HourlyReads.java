package org.platewarden.cameras;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * A camera's reads by the hour.
 *
 * @param reads by the beginning of the hour; hours without any are left out
 * @param firstSeen since when there is a history
 * @param zone by whose clock the hours of a week are told
 */
record HourlyReads(Map<Instant, Long> reads, Instant firstSeen, ZoneId zone) {
  private static final int WEEKS = 4;
  private static final int LEAST_WEEKS = 2;

  /** Reads of the hour that begins then. */
  long in(Instant hour) {
    return reads.getOrDefault(hour, 0L);
  }

  /** The median of the same hour in the four weeks before; empty with fewer than two of history. */
  OptionalLong usualIn(Instant hour) {
    long[] before =
        LongStream.rangeClosed(1, WEEKS)
            .mapToObj(
                weeks ->
                    hour.atZone(zone).minusWeeks(weeks).toInstant().truncatedTo(ChronoUnit.HOURS))
            .filter(earlier -> !earlier.isBefore(firstSeen))
            .mapToLong(this::in)
            .sorted()
            .toArray();
    return before.length < LEAST_WEEKS
        ? OptionalLong.empty()
        // of an even number the lower one: rather too calm than an alert for nothing
        : OptionalLong.of(before[(before.length - 1) / 2]);
  }
}
