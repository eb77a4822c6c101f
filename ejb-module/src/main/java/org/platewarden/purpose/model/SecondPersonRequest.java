package org.platewarden.purpose.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.platewarden.kernel.RetainedUnder;
import org.platewarden.kernel.RetentionClass;
import org.platewarden.purpose.HeldDecision;
import org.platewarden.purpose.HeldQuestion;
import org.platewarden.purpose.PolicyDecision;
import org.platewarden.purpose.Purpose;
import org.platewarden.purpose.Question;
import org.platewarden.purpose.SecondPersonRefused;

/**
 * A question that waits for a second person. A yes lets the very same question of the same asker
 * pass once.
 */
@Entity
@Table(name = "second_person_request")
@RetainedUnder(RetentionClass.ACCESS_REQUEST)
public class SecondPersonRequest {
  /** For how long somebody may decide. */
  public static final Duration WAITS = Duration.ofHours(24);

  /** For how long a yes may be used. */
  public static final Duration USABLE = Duration.ofHours(8);

  @Id private UUID id;

  @Column(updatable = false)
  private String asker;

  @Column(updatable = false)
  @SuppressWarnings("UnusedVariable") // requests are asked for by it
  private byte[] question;

  @Column(updatable = false)
  private String asked;

  @Column(updatable = false)
  private String reason;

  @Column(updatable = false)
  @SuppressWarnings("UnusedVariable") // for whoever asks the database
  private String purpose;

  @Column(name = "case_number", updatable = false)
  @SuppressWarnings("UnusedVariable") // for whoever asks the database
  private String caseNumber;

  @Column(updatable = false)
  private long policy;

  @Column(name = "policy_row", updatable = false)
  private String policyRow;

  @Column(name = "asked_at", updatable = false)
  private Instant askedAt;

  @Column(name = "expires_at", updatable = false)
  private Instant expiresAt;

  @Column(name = "decided_at")
  private @Nullable Instant decidedAt;

  @Column(name = "decided_by")
  private @Nullable String decidedBy;

  private @Nullable Boolean approved;

  private @Nullable String remark;

  @Column(name = "use_until")
  private @Nullable Instant useUntil;

  @Column(name = "used_at")
  private @Nullable Instant usedAt;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected SecondPersonRequest() {}

  /** A question that waits from now on. */
  public static SecondPersonRequest held(
      String asker, Question asked, Purpose purpose, PolicyDecision decision, Instant at) {
    SecondPersonRequest held = new SecondPersonRequest();
    held.id = UUID.randomUUID();
    held.asker = asker;
    held.question = QuestionDigest.of(asked, purpose);
    held.asked = asked.wording();
    held.reason = purpose.onTheTrail();
    held.purpose = purpose.code();
    held.caseNumber = purpose.caseNumber().value();
    held.policy = decision.version();
    held.policyRow = decision.rowName();
    held.askedAt = at.truncatedTo(ChronoUnit.MICROS);
    held.expiresAt = held.askedAt.plus(WAITS);
    return held;
  }

  /**
   * Says yes or no to it.
   *
   * @throws SecondPersonRefused if it waits no more, or {@code by} asked it
   */
  public void decide(HeldDecision decision, Instant at, String by) {
    Instant now = at.truncatedTo(ChronoUnit.MICROS);
    if (by.equals(asker)) {
      throw SecondPersonRefused.own();
    }
    if (state(now) != HeldQuestion.State.WAITING) {
      throw SecondPersonRefused.notWaiting();
    }
    decidedAt = now;
    decidedBy = by;
    approved = decision.approved();
    remark = decision.remark();
    useUntil = decision.approved() ? now.plus(USABLE) : null;
  }

  /** Lets the question pass, if it may and has not yet; whether it does. */
  public boolean use(Instant at) {
    if (state(at) != HeldQuestion.State.APPROVED) {
      return false;
    }
    usedAt = at.truncatedTo(ChronoUnit.MICROS);
    return true;
  }

  /** How it stands. */
  public HeldQuestion.State state(Instant at) {
    return question().state(at);
  }

  /**
   * Whether a further page of the answer may be asked for: it passed, and the yes has not ended.
   */
  public boolean letsGoOn(Instant at) {
    return usedAt != null && useUntil != null && at.isBefore(useUntil);
  }

  /** All that is known of it. */
  public HeldQuestion question() {
    return new HeldQuestion(
        id,
        asker,
        asked,
        reason,
        policyRow,
        policy,
        askedAt,
        expiresAt,
        decided(),
        Optional.ofNullable(usedAt));
  }

  private Optional<HeldQuestion.Decided> decided() {
    return decidedAt == null || decidedBy == null || approved == null
        ? Optional.empty()
        : Optional.of(
            new HeldQuestion.Decided(
                decidedBy,
                decidedAt,
                approved,
                remark == null ? "" : remark,
                Optional.ofNullable(useUntil)));
  }
}
