package org.platewarden.vendor.model;

import java.time.Instant;
import java.time.ZoneOffset;

/** Five years, by the calendar, on the question and on every row (R5). */
public final class LookBack {
  private static final int MOST_YEARS = 5;

  private LookBack() {}

  /** The first instant that may be asked for; of 29 February it is 28 February. */
  public static Instant oldest(Instant now) {
    return now.atOffset(ZoneOffset.UTC).minusYears(MOST_YEARS).toInstant();
  }
}
