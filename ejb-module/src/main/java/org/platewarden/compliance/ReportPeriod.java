package org.platewarden.compliance;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.platewarden.audit.AuditSubject;
import org.platewarden.kernel.TimeWindow;

/**
 * A stretch of whole days, half-open, by the agency's clock.
 *
 * @param from its first day
 * @param until the first day after it; two years after the first at the most
 */
public record ReportPeriod(LocalDate from, LocalDate until) implements AuditSubject {
  private static final int MOST_YEARS = 2;
  private static final int MONTHS_OF_QUARTER = 3;

  public ReportPeriod {
    if (!from.isBefore(until) || until.isAfter(from.plusYears(MOST_YEARS))) {
      throw new IllegalArgumentException(
          "period refused: it is from %s until %s; it must end after it begins, and %d years later at the most"
              .formatted(from, until, MOST_YEARS));
    }
  }

  /** The quarter in which a day lies. */
  public static ReportPeriod quarterOf(LocalDate day) {
    int first = (day.getMonthValue() - 1) / MONTHS_OF_QUARTER * MONTHS_OF_QUARTER + 1;
    LocalDate from = LocalDate.of(day.getYear(), first, 1);
    return new ReportPeriod(from, from.plusMonths(MONTHS_OF_QUARTER));
  }

  /** A calendar year. */
  public static ReportPeriod year(int year) {
    return new ReportPeriod(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
  }

  /** The same by the clock of a zone: a day of 23 or 25 hours counts whole. */
  public TimeWindow window(ZoneId zone) {
    return new TimeWindow(
        from.atStartOfDay(zone).toInstant(), until.atStartOfDay(zone).toInstant());
  }

  /** Its last day. */
  public LocalDate last() {
    return until.minusDays(1);
  }

  /** How many days it has. */
  public long days() {
    return ChronoUnit.DAYS.between(from, until);
  }

  @Override
  public String onTheTrail() {
    return "from=%s; until=%s".formatted(from, until);
  }

  /** As it names files: {@code 2026-07-01--2026-09-30}. */
  @Override
  public String toString() {
    return from + "--" + last();
  }
}
