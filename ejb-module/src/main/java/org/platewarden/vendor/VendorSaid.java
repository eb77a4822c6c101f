package org.platewarden.vendor;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What one vendor said to a question.
 *
 * @param vendor which
 * @param reply what became of the lookup
 * @param took how long it was asked; nothing for what was kept
 * @param askedAt when the vendor was asked
 * @param endsAt when the answer is destroyed; empty where none is kept
 * @param cached whether it is an earlier answer to the same question
 */
public record VendorSaid(
    Vendor vendor,
    VendorReply reply,
    Duration took,
    Instant askedAt,
    Optional<Instant> endsAt,
    boolean cached)
    implements Serializable {
  /** What came of a lookup, as it is counted. */
  public enum Outcome {
    ANSWERED,
    /** An earlier answer was shown again; the vendor was not asked. */
    CACHED,
    LATE,
    REFUSED,
    FAILED,
    NOT_ASKED
  }

  /** What came of it. */
  public Outcome outcome() {
    return switch (reply) {
      case VendorReply.Answered a -> cached ? Outcome.CACHED : Outcome.ANSWERED;
      case VendorReply.TimedOut late -> Outcome.LATE;
      case VendorReply.Refused refused -> Outcome.REFUSED;
      case VendorReply.Failed failed -> Outcome.FAILED;
      case VendorReply.NotAsked not -> Outcome.NOT_ASKED;
    };
  }

  /** How many reads it holds. */
  public int rows() {
    return reply instanceof VendorReply.Answered answered ? answered.reads().size() : 0;
  }
}
