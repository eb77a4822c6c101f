package org.platewarden.review;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/**
 * A week of queries by UTC, written as ISO 8601 does: {@code 2026-W48}.
 *
 * @param monday its first day
 */
public record ReviewWeek(LocalDate monday) implements Comparable<ReviewWeek> {
  /** After a week's end, so long is waited until all its entries are sealed. */
  private static final Duration SETTLING = Duration.ofHours(1);

  public ReviewWeek {
    if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException(
          "week refused: it begins on %s, %s; give its Monday"
              .formatted(monday, monday.getDayOfWeek()));
    }
  }

  /** The week in which an instant lies. */
  public static ReviewWeek of(Instant instant) {
    LocalDate day = instant.atOffset(ZoneOffset.UTC).toLocalDate();
    return new ReviewWeek(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
  }

  /**
   * A week by its name.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static ReviewWeek read(String name) {
    try {
      return new ReviewWeek(LocalDate.parse(name + "-1", DateTimeFormatter.ISO_WEEK_DATE));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "week refused: '%s'; give year and week as in 2026-W48".formatted(name), e);
    }
  }

  /** The first instant that belongs to it. */
  public Instant from() {
    return monday.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** The first instant that no longer belongs to it. */
  public Instant until() {
    return next().from();
  }

  /** From when on it can be drawn from. */
  public Instant settled() {
    return until().plus(SETTLING);
  }

  /** The week after it. */
  public ReviewWeek next() {
    return new ReviewWeek(monday.plusWeeks(1));
  }

  @Override
  public int compareTo(ReviewWeek other) {
    return monday.compareTo(other.monday);
  }

  @Override
  public String toString() {
    return "%d-W%02d"
        .formatted(
            monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
