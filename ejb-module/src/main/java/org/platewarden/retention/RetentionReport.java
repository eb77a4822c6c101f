package org.platewarden.retention;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.platewarden.audit.AuditSubject;
import org.platewarden.audit.tlog.Hash;
import org.platewarden.kernel.RetentionClass;

/**
 * The account of a run.
 *
 * @param run which
 * @param parts by class and place
 * @param root of the Merkle tree (RFC 6962) over the numbers of what went; of no leaves if nothing
 *     went
 * @param removed how many went
 * @param endedAt when it ended; empty while it goes on
 */
public record RetentionReport(
    RetentionRun run, List<Part> parts, Hash root, long removed, Optional<Instant> endedAt)
    implements AuditSubject {
  /**
   * What a run did to one class at one place.
   *
   * @param kept the class
   * @param place of capture, ISO 3166
   * @param cutOff before this nothing is kept; empty if no rule says
   * @param removed how many went
   * @param held how many stay since holds keep them, counted up to {@link
   *     RetentionSubject#MOST_COUNTED}
   * @param left how many should have gone and did not; likewise
   * @param oldestLeft when the oldest of those was captured
   */
  public record Part(
      RetentionClass kept,
      String place,
      Optional<Instant> cutOff,
      long removed,
      long held,
      long left,
      Optional<Instant> oldestLeft) {
    /** Whether something stays that should not, or nobody said how long it may. */
    public boolean isFailed() {
      return left > 0 || cutOff.isEmpty();
    }
  }

  public RetentionReport {
    parts = List.copyOf(parts);
  }

  /** How it ended, or goes on. */
  public enum Outcome {
    RUNNING,
    DONE,
    FAILED
  }

  /** FAILED if anything is left past its cut-off. */
  public Outcome outcome() {
    if (endedAt.isEmpty()) {
      return Outcome.RUNNING;
    }
    return parts.stream().anyMatch(Part::isFailed) ? Outcome.FAILED : Outcome.DONE;
  }

  /** How many stay since holds keep them. */
  public long held() {
    return parts.stream().mapToLong(Part::held).sum();
  }

  /** How many should have gone and did not. */
  public long left() {
    return parts.stream().mapToLong(Part::left).sum();
  }

  /** The root as 64 hexadecimal digits. */
  public String rootInHex() {
    return HexFormat.of().formatHex(root.bytes());
  }

  @Override
  public String onTheTrail() {
    return "run=%s; as-of=%s; policy=%d; removed=%d; held=%d; left=%d; outcome=%s; root=%s"
        .formatted(
            run.id(),
            run.asOf(),
            run.policyVersion(),
            removed,
            held(),
            left(),
            outcome(),
            rootInHex());
  }
}
