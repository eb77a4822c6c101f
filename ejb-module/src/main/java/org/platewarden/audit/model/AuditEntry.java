package org.platewarden.audit.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.platewarden.audit.Attempt;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.SettledAttempt;
import org.platewarden.identity.Caller;
import org.platewarden.kernel.RetainedUnder;
import org.platewarden.kernel.RetentionClass;

/** One line of the trail: an attempt, or the outcome of one. Never changed. */
@Entity
@Table(name = "audit_entry")
@RetainedUnder(RetentionClass.TRAIL)
public class AuditEntry {
  @Id private UUID id;

  @Column(name = "attempt_id")
  private UUID attemptId;

  @Enumerated(EnumType.STRING)
  private Step step;

  @Enumerated(EnumType.STRING)
  private AuditAction action;

  private Instant at;
  private String actor;
  private String session;
  private String address;

  /**
   * With an attempt: what was asked. With an outcome: how much was found, the refusal's code or the
   * failure's kind. With both in one: what was asked.
   */
  private String subject;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected AuditEntry() {}

  private AuditEntry(
      UUID id, Attempt attempt, Step step, Caller caller, String subject, Instant at) {
    this.id = id;
    this.attemptId = attempt.id();
    this.step = step;
    this.action = attempt.action();
    this.at = at.truncatedTo(ChronoUnit.MICROS);
    this.actor = caller.name();
    this.session = caller.session();
    this.address = caller.address();
    this.subject = subject;
  }

  /** An attempt by {@code caller}. */
  public static AuditEntry attempt(Attempt attempt, Caller caller, String subject, Instant at) {
    return new AuditEntry(attempt.id(), attempt, Step.ATTEMPTED, caller, subject, at);
  }

  /** An attempt and that it was done, in one; it is its own attempt. */
  public static AuditEntry done(SettledAttempt settled, Instant at) {
    Attempt attempt = new Attempt(UUID.randomUUID(), settled.action());
    return new AuditEntry(
        attempt.id(), attempt, Step.DONE, settled.caller(), settled.subject(), at);
  }

  /** What became of an attempt; who made it is said there. */
  public static AuditEntry outcome(Attempt attempt, Step step, String detail, Instant at) {
    return new AuditEntry(UUID.randomUUID(), attempt, step, new Caller("", "", ""), detail, at);
  }

  /** Its number; an attempt's is the attempt's own. */
  public UUID id() {
    return id;
  }

  /** What it is about. */
  public UUID attemptId() {
    return attemptId;
  }

  /** What is attempted. */
  public AuditAction action() {
    return action;
  }

  /** When, to the microsecond. */
  public Instant at() {
    return at;
  }

  /** Attempted, or what came of it. */
  public Step step() {
    return step;
  }

  /** Who attempted; empty on an outcome alone. */
  public String actor() {
    return actor;
  }

  /** In which session, by a hash of its id; empty on an outcome alone. */
  public String session() {
    return session;
  }

  /** From where; empty on an outcome alone. */
  public String address() {
    return address;
  }

  /** What was asked; on an outcome its refusal's code or its failure's kind. */
  public String subject() {
    return subject;
  }
}
