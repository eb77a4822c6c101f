package org.platewarden.purpose;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A version of the policy and how it stands.
 *
 * @param version its number
 * @param state how it stands
 * @param note what it changes and why
 * @param from since when it is to hold
 * @param drafted by whom and when
 * @param approvals by whom and when, two at the most
 * @param holdsFrom since when it holds, or will; empty until both have approved
 */
public record PolicySummary(
    long version,
    State state,
    String note,
    Instant from,
    Act drafted,
    List<Act> approvals,
    Optional<Instant> holdsFrom) {
  /** How a version stands. */
  public enum State {
    DRAFT,
    APPROVED,
    IN_FORCE,
    SUPERSEDED,
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
