package org.platewarden.retention;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * How long something may be kept, by the calendar and in UTC: a month before 31 March is 28
 * February, or the 29th.
 *
 * @param amount 1 to 10,000
 * @param unit of what
 */
public record RetentionPeriod(int amount, Unit unit) {
  private static final int MOST = 10_000;

  /** In what a period counts. */
  public enum Unit {
    MINUTES(ChronoUnit.MINUTES),
    HOURS(ChronoUnit.HOURS),
    DAYS(ChronoUnit.DAYS),
    MONTHS(ChronoUnit.MONTHS),
    YEARS(ChronoUnit.YEARS);

    private final ChronoUnit calendar;

    Unit(ChronoUnit calendar) {
      this.calendar = calendar;
    }
  }

  public RetentionPeriod {
    if (amount < 1 || amount > MOST) {
      throw new IllegalArgumentException(
          "period refused: %d %s; give 1 to %d".formatted(amount, unit, MOST));
    }
  }

  /** What is older than this at an instant is kept no longer. */
  public Instant before(Instant at) {
    return at.atOffset(ZoneOffset.UTC).minus(amount, unit.calendar).toInstant();
  }

  /** Until when something may be kept: the first instant at which it is older than allowed. */
  public Instant after(Instant captured) {
    OffsetDateTime begin = captured.atOffset(ZoneOffset.UTC);
    OffsetDateTime end = begin.plus(amount, unit.calendar);
    boolean monthTooShort = isByMonths() && end.getDayOfMonth() != begin.getDayOfMonth();
    return (monthTooShort ? end.plusDays(1).truncatedTo(ChronoUnit.DAYS) : end).toInstant();
  }

  private boolean isByMonths() {
    return unit == Unit.MONTHS || unit == Unit.YEARS;
  }

  /** Whether it is so short that a run every night would come too late. */
  public boolean isShort() {
    return unit == Unit.MINUTES || unit == Unit.HOURS;
  }

  @Override
  public String toString() {
    return amount + " " + unit;
  }
}
