package org.platewarden.compliance;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.platewarden.kernel.TimeWindow;

/**
 * A week of the public ledger by UTC, written as ISO 8601 does: {@code 2026-W48}.
 *
 * @param monday its first day
 */
public record LedgerWeek(LocalDate monday) {
  /** After a week's end, so long is waited until all its entries are sealed. */
  private static final Duration SETTLING = Duration.ofHours(1);

  public LedgerWeek {
    if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException(
          "week refused: it begins on %s, %s; give its Monday"
              .formatted(monday, monday.getDayOfWeek()));
    }
  }

  /**
   * A week by its name.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static LedgerWeek read(String name) {
    try {
      return new LedgerWeek(LocalDate.parse(name + "-1", DateTimeFormatter.ISO_WEEK_DATE));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("week refused: give year and week as in 2026-W48", e);
    }
  }

  /** The last one that is over at an instant, and settled. */
  public static LedgerWeek lastBefore(Instant instant) {
    LocalDate day = instant.minus(SETTLING).atOffset(ZoneOffset.UTC).toLocalDate();
    return new LedgerWeek(
        day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(1));
  }

  /** Its time. */
  public TimeWindow window() {
    return new TimeWindow(
        monday.atStartOfDay(ZoneOffset.UTC).toInstant(),
        monday.plusWeeks(1).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  /** The week after it. */
  public LedgerWeek next() {
    return new LedgerWeek(monday.plusWeeks(1));
  }

  @Override
  public String toString() {
    return "%d-W%02d"
        .formatted(
            monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
