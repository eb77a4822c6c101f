package org.platewarden.audit;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.platewarden.audit.model.AuditEntry;
import org.platewarden.audit.model.AuditLog;
import org.platewarden.audit.model.Step;
import org.platewarden.identity.Caller;

/** Writes attempts and outcomes; they are only ever added. */
@Stateless
@PermitAll
public class Trail {
  @Inject AuditLog log;
  @Inject Clock clock;

  /** Writes that {@code caller} attempts {@code action}; it is durable when this returns. */
  @TransactionAttribute(REQUIRES_NEW)
  @NotAudited(because = "it is the trail")
  public Attempt attempted(AuditAction action, Caller caller, String subject) {
    Attempt attempt = new Attempt(UUID.randomUUID(), action);
    log.add(AuditEntry.attempt(attempt, caller, subject, clock.instant()));
    return attempt;
  }

  /**
   * Writes that the attempt was done; stands or falls with the caller's work.
   *
   * @param found how much was found, and what was noted on the way; empty if neither
   */
  @TransactionAttribute(REQUIRED)
  @NotAudited(because = "it is the trail")
  public void done(Attempt attempt, String found) {
    log.add(AuditEntry.outcome(attempt, Step.DONE, found, clock.instant()));
  }

  /** Writes that the attempt was refused, whatever becomes of the caller's work. */
  @TransactionAttribute(REQUIRES_NEW)
  @NotAudited(because = "it is the trail")
  public void refused(Attempt attempt, String code) {
    log.add(AuditEntry.outcome(attempt, Step.REFUSED, code, clock.instant()));
  }

  /** Writes that the attempt failed, whatever becomes of the caller's work. */
  @TransactionAttribute(REQUIRES_NEW)
  @NotAudited(because = "it is the trail")
  public void failed(Attempt attempt, String kind) {
    log.add(AuditEntry.outcome(attempt, Step.FAILED, kind, clock.instant()));
  }
}
