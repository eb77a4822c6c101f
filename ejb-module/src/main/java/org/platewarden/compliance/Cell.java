package org.platewarden.compliance;

import java.time.Instant;
import java.time.LocalDate;

/** One figure or word of a report, in no language yet. */
public sealed interface Cell {
  /** Nothing to say. */
  Cell NOTHING = new Nothing();

  /** Not told, so that nobody is found again. */
  Cell HIDDEN = new Hidden();

  /**
   * A name or a code; pages have words for codes.
   *
   * @param value as it is kept
   */
  record Text(String value) implements Cell {}

  /**
   * How many.
   *
   * @param value 0 or more
   */
  record Count(long value) implements Cell {}

  /**
   * When.
   *
   * @param value to the microsecond
   */
  record Moment(Instant value) implements Cell {}

  /**
   * On which day, by the agency's clock.
   *
   * @param value the day
   */
  record Day(LocalDate value) implements Cell {}

  /** Nothing to say. */
  record Nothing() implements Cell {}

  /** Not told, so that nobody is found again. */
  record Hidden() implements Cell {}
}
