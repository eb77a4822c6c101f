package org.platewarden.purpose;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.platewarden.audit.AuditSubject;
import org.platewarden.audit.SubjectField;

/**
 * A question that waits, or waited, for a second person.
 *
 * @param id by which it is known
 * @param asker by user name
 * @param wording the question as the trail keeps it
 * @param reason its purpose as the trail keeps it
 * @param row the row of the policy that wants a second person
 * @param policy the version of that row
 * @param askedAt when
 * @param expiresAt until when somebody may decide, exclusive
 * @param decided by whom and how; empty while nobody has
 * @param usedAt when it passed; empty if it did not
 */
public record HeldQuestion(
    UUID id,
    String asker,
    String wording,
    String reason,
    String row,
    long policy,
    Instant askedAt,
    Instant expiresAt,
    Optional<Decided> decided,
    Optional<Instant> usedAt)
    implements AuditSubject {
  /** How one stands. */
  public enum State {
    WAITING,
    EXPIRED,
    APPROVED,
    LAPSED,
    USED,
    REFUSED
  }

  /**
   * What the second person said.
   *
   * @param by by user name
   * @param at when
   * @param approved whether yes
   * @param remark why, or empty
   * @param useUntil until when it may be used, exclusive; empty with a no
   */
  public record Decided(
      String by, Instant at, boolean approved, String remark, Optional<Instant> useUntil) {}

  /** How it stands at an instant. */
  public State state(Instant at) {
    if (decided.isEmpty()) {
      return at.isBefore(expiresAt) ? State.WAITING : State.EXPIRED;
    }
    if (!decided.get().approved()) {
      return State.REFUSED;
    }
    if (usedAt.isPresent()) {
      return State.USED;
    }
    return decided.get().useUntil().filter(at::isBefore).isPresent()
        ? State.APPROVED
        : State.LAPSED;
  }

  @Override
  public String onTheTrail() {
    return "question=%s; by=%s; policy=%d; row=%s; %s; %s"
        .formatted(id, SubjectField.written(asker), policy, row, wording, reason);
  }

  /** Never shows what was asked: a plate may stand in it. */
  @Override
  public String toString() {
    return "HeldQuestion[" + id + "]";
  }
}
