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

  static QueryRefused gone() {
    return new QueryRefused(
        "read-gone", "not shown: this read is no longer kept; ask again to see what is");
  }

  static QueryRefused nothingAsked() {
    return new QueryRefused(
        "nothing-asked", "query refused: it names neither a plate nor a camera; give one of them");
  }
}
