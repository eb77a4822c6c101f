package org.platewarden.retention;

import java.time.Instant;
import java.util.Optional;

/**
 * A rule and how it stands.
 *
 * @param number by which it is known
 * @param draft what it says
 * @param state how it stands
 * @param drafted by whom and when
 * @param inForce by whom and when it was put in force; empty if it was not
 * @param endProposed by whom and when its end was proposed; empty if it was not
 */
public record RuleSummary(
    long number,
    RuleDraft draft,
    State state,
    Act drafted,
    Optional<Act> inForce,
    Optional<Act> endProposed) {
  /** How a rule stands. */
  public enum State {
    DRAFT,
    IN_FORCE,
    END_PROPOSED,
    ENDED,
    DISCARDED
  }

  /**
   * What somebody did.
   *
   * @param by by user name
   * @param at when
   */
  public record Act(String by, Instant at) {}
}
