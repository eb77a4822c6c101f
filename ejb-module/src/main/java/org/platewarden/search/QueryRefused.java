package org.platewarden.search;

import java.time.Duration;
import java.time.Instant;
import org.platewarden.audit.Refusal;

/** A query that is not answered as it stands. */
public final class QueryRefused extends Refusal {
  private static final long serialVersionUID = 1L;

  private QueryRefused(String code, String message) {
    super(code, message);
  }

  static QueryRefused lookBack(Instant from, Instant oldest) {
    return new QueryRefused(
        "look-back-too-long",
        "query refused: its window begins at %s, and five years back ends at %s; choose a later beginning"
            .formatted(from, oldest));
  }

  /** Many people's vehicles may fit, and nobody has been told how many. */
  public static QueryRefused countsFirst() {
    return new QueryRefused(
        "counts-first",
        "query refused: it may fit many people's vehicles, and you have not had the counts of this very question; ask for them first");
  }

  /** It is too long ago. */
  public static QueryRefused countsOld(Instant since, Duration most) {
    return new QueryRefused(
        "counts-old",
        "query refused: its counts or its first page are of %s, and lead on for %d minutes; ask for the counts anew"
            .formatted(since, most.toMinutes()));
  }

  /** Counts lead to the reads once. */
  public static QueryRefused shownAlready() {
    return new QueryRefused(
        "counts-used",
        "query refused: the reads of these counts were shown already; go back to that answer, or ask for the counts anew");
  }

  /** There are more than anybody can look at. */
  public static QueryRefused notConfirmed(int warnedFrom, int shown) {
    return new QueryRefused(
        "counts-not-confirmed",
        "query refused: more than %d reads fit, of which the newest %d would be shown; narrow the question, or confirm that so many are needed"
            .formatted(warnedFrom, shown));
  }

  /** The newest were shown. */
  public static QueryRefused mostShown(int most) {
    return new QueryRefused(
        "counts-most-shown",
        "query refused: the newest %d reads were shown, and no more are; narrow the question"
            .formatted(most));
  }

  static QueryRefused nothingToCount() {
    return new QueryRefused(
        "counts-of-one",
        "count refused: it asks for one plate; ask for its reads, or give what fits more");
  }

  static QueryRefused areaTooSmall(double metres, double least) {
    return new QueryRefused(
        "area-too-small",
        "query refused: its area reaches %.0f m and %.0f m is the least; choose a larger area, or ask for the vehicle"
            .formatted(metres, least));
  }

  static QueryRefused correctsNothing() {
    return new QueryRefused(
        "corrects-nothing",
        "correction refused: it says what the read says; give the characters that the picture shows");
  }

  static QueryRefused noCorrection(IllegalArgumentException why) {
    return new QueryRefused("no-correction", String.valueOf(why.getMessage()));
  }

  static QueryRefused notMasked() {
    return new QueryRefused(
        "picture-not-masked",
        "not shown: people in this picture cannot be masked, and none is shown unmasked; tell an administrator");
  }

  static QueryRefused gone() {
    return new QueryRefused(
        "read-gone", "not shown: this read is no longer kept; ask again to see what is");
  }
}
