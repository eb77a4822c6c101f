package org.platewarden.conflict.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.platewarden.conflict.Conflict;
import org.platewarden.conflict.ConflictDecision;
import org.platewarden.conflict.ConflictRefused;
import org.platewarden.conflict.StoppedQuestion;
import org.platewarden.kernel.RetainedUnder;
import org.platewarden.kernel.RetentionClass;

/** A question that was stopped, and what a person who is no party decided on it, once. */
@Entity
@Table(name = "stopped_question")
@RetainedUnder(RetentionClass.ACCESS_REQUEST)
public class StoppedQuestionReport {
  @Id private UUID id;

  @ManyToOne(fetch = FetchType.EAGER, optional = false)
  @JoinColumn(name = "vehicle_id", updatable = false)
  private GuardedVehicle vehicle;

  @Column(updatable = false)
  private String asker;

  @Column(updatable = false)
  private String owner;

  @Column(updatable = false)
  private String asked;

  @Column(updatable = false)
  private String reason;

  @Column(name = "case_number", updatable = false)
  @SuppressWarnings("UnusedVariable") // reports are asked for by it
  private String caseNumber;

  @Column(name = "stopped_at", updatable = false)
  private Instant stoppedAt;

  @Column(name = "decided_at")
  private @Nullable Instant decidedAt;

  @Column(name = "decided_by")
  private @Nullable String decidedBy;

  @Enumerated(EnumType.STRING)
  private StoppedQuestion.@Nullable Outcome outcome;

  private @Nullable String remark;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected StoppedQuestionReport() {}

  /** One that waits from now on. */
  public static StoppedQuestionReport of(Conflict conflict, String asker, Instant at) {
    StoppedQuestionReport report = new StoppedQuestionReport();
    report.id = UUID.randomUUID();
    report.vehicle = conflict.vehicle();
    report.owner = conflict.vehicle().owner();
    report.asker = asker;
    report.asked = conflict.question().wording();
    report.reason = conflict.purpose().onTheTrail();
    report.caseNumber = conflict.purpose().caseNumber().value();
    report.stoppedAt = at.truncatedTo(ChronoUnit.MICROS);
    return report;
  }

  /**
   * Decides it, once.
   *
   * @param by by user name
   * @throws ConflictRefused if it is decided, {@code by} is a party, or a person would be let ask
   *     about their own
   */
  public void decide(ConflictDecision decision, Instant at, String by) {
    if (decidedAt != null) {
      throw ConflictRefused.decided();
    }
    if (by.equals(asker) || by.equals(owner)) {
      throw ConflictRefused.party();
    }
    if (decision.outcome() == StoppedQuestion.Outcome.LET_ASK && asker.equals(owner)) {
      throw ConflictRefused.own();
    }
    decidedAt = at.truncatedTo(ChronoUnit.MICROS);
    decidedBy = by;
    outcome = decision.outcome();
    remark = decision.remark();
  }

  /** All that is known of it. */
  public StoppedQuestion toShow() {
    return new StoppedQuestion(
        id, asker, owner, vehicle.household(), asked, reason, stoppedAt, decided());
  }

  private Optional<StoppedQuestion.Decided> decided() {
    return decidedAt == null || decidedBy == null || outcome == null || remark == null
        ? Optional.empty()
        : Optional.of(new StoppedQuestion.Decided(decidedBy, decidedAt, outcome, remark));
  }
}
