package org.platewarden.purpose;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far back a question reaches, in whole days of 24 hours: from {@code first} days back to just
 * before {@code last + 1} days back. So 0–30 holds what begins 30 days and 23 hours ago, and not
 * what begins 31 days ago.
 *
 * @param first from 0
 * @param last not less than {@code first}
 */
public record LookBackBand(int first, int last) implements Comparable<LookBackBand> {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5})-(\\d{1,5})");

  public LookBackBand {
    if (first < 0 || last < first) {
      throw new IllegalArgumentException("band refused: its days run backwards");
    }
  }

  /** A band as {@link #toString} writes it; empty if it is none. */
  public static Optional<LookBackBand> read(String written) {
    Matcher days = WRITTEN.matcher(written);
    if (!days.matches() || Integer.parseInt(days.group(1)) > Integer.parseInt(days.group(2))) {
      return Optional.empty();
    }
    return Optional.of(
        new LookBackBand(Integer.parseInt(days.group(1)), Integer.parseInt(days.group(2))));
  }

  /** Whether a question that reaches so many whole days back is in it. */
  public boolean holds(long daysBack) {
    return first <= daysBack && daysBack <= last;
  }

  /** Whether a day is in both. */
  boolean overlaps(LookBackBand other) {
    return first <= other.last && other.first <= last;
  }

  @Override
  public int compareTo(LookBackBand other) {
    return first == other.first
        ? Integer.compare(last, other.last)
        : Integer.compare(first, other.first);
  }

  @Override
  public String toString() {
    return first + "-" + last;
  }
}
