package org.platewarden.web.frame;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.platewarden.kernel.TimeWindow;

/**
 * A window of time as it stands in the fields {@code from} and {@code until} of a form.
 *
 * @param from date and time of day, by the clocks of {@code zone}: 2026-03-01T12:00
 * @param until likewise
 * @param zone the time zone of both, IANA
 */
public record TypedWindow(String from, String until, String zone) {
  /** The last so many days and today, whole. */
  public static TypedWindow ofDays(int days, String zone, Clock clock) {
    LocalDate today = LocalDate.now(clock.withZone(ZoneId.of(zone)));
    return new TypedWindow(
        today.minusDays(days).atStartOfDay().toString(),
        today.plusDays(1).atStartOfDay().toString(),
        zone);
  }

  /**
   * The window, unless a field is at fault.
   *
   * @param faults takes the keys of what is wrong, by field
   */
  public Optional<TimeWindow> read(Map<String, String> faults) {
    Optional<Instant> begin = instant("from", from, faults);
    Optional<Instant> end = instant("until", until, faults);
    if (begin.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    if (!begin.get().isBefore(end.get())) {
      faults.put("until", "fault.until.before");
      return Optional.empty();
    }
    return Optional.of(new TimeWindow(begin.get(), end.get()));
  }

  private Optional<Instant> instant(String field, String typed, Map<String, String> faults) {
    try {
      return Optional.of(LocalDateTime.parse(typed).atZone(ZoneId.of(zone)).toInstant());
    } catch (DateTimeException e) {
      faults.put(field, "fault." + field);
      return Optional.empty();
    }
  }
}
