package org.platewarden.review;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A query that somebody has to look over.
 *
 * @param week when it was asked
 * @param query its name on the trail
 * @param asker who asked
 * @param reviewer who drew it
 * @param due by when
 * @param found what came of it, once it is done
 */
public record Review(
    ReviewWeek week,
    UUID query,
    String asker,
    String reviewer,
    Instant due,
    Optional<Found> found) {
  /**
   * What came of a review.
   *
   * @param verdict in a word
   * @param remark in the reviewer's own
   * @param by whom
   * @param at when
   */
  public record Found(Verdict verdict, String remark, String by, Instant at) {}

  /** What a reviewer can find. */
  public enum Verdict {
    /** The question fits its purpose and its case. */
    IN_ORDER,
    /** The asker has to explain it. */
    TO_BE_EXPLAINED,
    /** It should not have been asked; who asked should be looked at. */
    NOT_LAWFUL
  }

  /** Whether it waits for its finding. */
  public boolean isOpen() {
    return found.isEmpty();
  }

  /** Whether it waits, and should no longer. */
  public boolean isOverdue(Instant now) {
    return isOpen() && !now.isBefore(due);
  }
}
