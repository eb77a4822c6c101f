package org.platewarden.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Where one entry of the trail stands on its way into the signed log.
 *
 * @param entry its id on the trail
 * @param outcome whether it is what came of an attempt, not the attempt itself
 * @param index its number in the log, without gaps from 0; empty while none is assigned
 * @param integratedAt when a checkpoint first covered it
 * @param publishedAt when it was first made public under the log's signature
 * @param witnessedAt when it was first made public with the witness's cosignature
 */
public record PlaceInLog(
    UUID entry,
    boolean outcome,
    Optional<Long> index,
    Optional<Instant> integratedAt,
    Optional<Instant> publishedAt,
    Optional<Instant> witnessedAt) {
  /** How far an entry has come. */
  public enum State {
    /** On the trail, without a number yet; that takes about a second. */
    WAITING,
    /** It has its number. */
    ASSIGNED,
    /** A checkpoint covers it: it cannot be changed unseen by whoever has that. */
    INTEGRATED,
    /** Anybody can verify it. */
    PUBLISHED,
    /** And the witness has seen the log grow to it. */
    WITNESSED
  }

  /** How far it has come. */
  public State state() {
    if (witnessedAt.isPresent()) {
      return State.WITNESSED;
    }
    if (publishedAt.isPresent()) {
      return State.PUBLISHED;
    }
    if (integratedAt.isPresent()) {
      return State.INTEGRATED;
    }
    return index.isPresent() ? State.ASSIGNED : State.WAITING;
  }
}
