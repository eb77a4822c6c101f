package org.platewarden.conflict;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A question on a vehicle of the agency's own people, as internal affairs looks at it.
 *
 * @param id by which it is known
 * @param asker by user name
 * @param owner who named the vehicle
 * @param household whose it is
 * @param wording the question as the trail keeps it
 * @param reason its purpose as the trail keeps it
 * @param stoppedAt when
 * @param decided by whom and how; empty while nobody has
 */
public record StoppedQuestion(
    UUID id,
    String asker,
    String owner,
    Household household,
    String wording,
    String reason,
    Instant stoppedAt,
    Optional<Decided> decided) {

  /**
   * What was decided.
   *
   * @param by by user name
   * @param at when
   * @param outcome what
   * @param remark why
   */
  public record Decided(String by, Instant at, Outcome outcome, String remark) {}

  /** What may come of it. */
  public enum Outcome {
    /** The asker may ask about this vehicle for this case for {@link ConflictGuard#LET_ASK}. */
    LET_ASK,
    /** Nothing was wrong with it, and nothing more is asked. */
    NO_CONFLICT,
    /** Internal affairs goes on with it outside this product. */
    PASSED_ON
  }

  /** Whether the asker asked about their own. */
  public boolean isOwn() {
    return asker.equals(owner);
  }

  /** Never shows what was asked: a plate stands in it. */
  @Override
  public String toString() {
    return "StoppedQuestion[" + id + "]";
  }
}
