package org.platewarden.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request for a right, with all that became of it.
 *
 * @param id its name
 * @param requester who asked
 * @param asked what for
 * @param chain the levels, the first first, as they were when it was asked
 * @param askedAt when
 * @param expiresAt from when on nobody decides it any more
 * @param decisions what the levels said, the first first
 * @param withdrawnAt when the requester took it back
 */
public record Elevation(
    UUID id,
    String requester,
    ElevationAsked asked,
    List<Office> chain,
    Instant askedAt,
    Instant expiresAt,
    List<LevelDecision> decisions,
    Optional<Instant> withdrawnAt) {
  /** How a request stands. */
  public enum State {
    /** A level has to decide. */
    WAITING,
    /** All levels approved; whether the right is still held, its grant tells. */
    GRANTED,
    /** A level refused. */
    REFUSED,
    /** Its requester took it back. */
    WITHDRAWN,
    /** Nobody decided in time. */
    EXPIRED
  }

  public Elevation {
    chain = List.copyOf(chain);
    decisions = List.copyOf(decisions);
  }

  /** How it stands at an instant. */
  public State state(Instant now) {
    if (withdrawnAt.isPresent()) {
      return State.WITHDRAWN;
    }
    if (decisions.stream().anyMatch(each -> each.verdict() == Verdict.REFUSED)) {
      return State.REFUSED;
    }
    if (decisions.size() == chain.size()) {
      return State.GRANTED;
    }
    return now.isBefore(expiresAt) ? State.WAITING : State.EXPIRED;
  }

  /** Whose turn it is, once everything so far was approved; empty after the last level. */
  public Optional<Office> turn() {
    return decisions.size() < chain.size()
        ? Optional.of(chain.get(decisions.size()))
        : Optional.empty();
  }

  /** Everybody who decided, or in whose place it was decided. */
  public Set<String> deciders() {
    return decisions.stream()
        .flatMap(each -> Stream.of(each.by(), each.inPlaceOf()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
