package org.platewarden.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A right that a person was granted.
 *
 * @param request by which request
 * @param holder who holds it
 * @param right which right
 * @param area for which area
 * @param sources which services
 * @param from since when
 * @param until to when, exclusive
 * @param suspended since when it rests, if it does
 * @param ended when it was ended before its time, if it was
 */
public record Grant(
    UUID request,
    String holder,
    Right right,
    String area,
    List<String> sources,
    Instant from,
    Instant until,
    Optional<Stop> suspended,
    Optional<Stop> ended) {
  /** How a grant stands. */
  public enum State {
    /** It counts. */
    IN_FORCE,
    /** It rests until the suspension is lifted. */
    SUSPENDED,
    /** It was ended. */
    ENDED,
    /** Its time is over. */
    OVER
  }

  /**
   * When, by whom and why it was stopped.
   *
   * @param at when
   * @param by by whom
   * @param reason why
   */
  public record Stop(Instant at, String by, String reason) {}

  /** How it stands at an instant. */
  public State state(Instant now) {
    if (ended.isPresent()) {
      return State.ENDED;
    }
    if (!now.isBefore(until)) {
      return State.OVER;
    }
    return suspended.isPresent() ? State.SUSPENDED : State.IN_FORCE;
  }

  /** Whether it counts at an instant. */
  public boolean isInForce(Instant now) {
    return !now.isBefore(from) && state(now) == State.IN_FORCE;
  }
}
