package org.platewarden.search;

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
