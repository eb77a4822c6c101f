package org.platewarden.audit;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.platewarden.audit.model.AuditEntry;
import org.platewarden.audit.model.AuditLog;
import org.platewarden.identity.CurrentCaller;

/** Attempts that are written with their outcome: begun, done or broken off. */
@ApplicationScoped
public class SettledAttempts {
  @Inject CurrentCaller caller;
  @Inject SettledTrail trail;
  @Inject AuditLog log;
  @Inject Clock clock;
  @Resource TransactionSynchronizationRegistry transactions;

  /** An attempt by whoever calls the session bean that is running now. */
  public SettledAttempt by(AuditAction action, AuditSubject subject) {
    return new SettledAttempt(action, caller.get(), subject.onTheTrail());
  }

  /** The same, where every message of a camera comes by: of the session bean with this context. */
  public SettledAttempt by(EJBContext bean, AuditAction action, AuditSubject subject) {
    return new SettledAttempt(action, caller.of(bean), subject.onTheTrail());
  }

  /**
   * Writes that all of these were done; stands or falls with the transaction of their work. No
   * session bean, because every message of a camera comes by.
   *
   * @throws IllegalStateException outside a transaction
   */
  public void done(List<SettledAttempt> attempts) {
    if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException(
          "what is done goes on the trail in the transaction it is done in");
    }
    Instant now = clock.instant();
    log.addAll(attempts.stream().map(attempt -> AuditEntry.done(attempt, now)).toList());
  }

  /** Says that it came to nothing; where even that cannot be written, nothing was done either. */
  public void failed(SettledAttempt attempt, Exception failure) {
    try {
      trail.failed(attempt, failure.getClass().getSimpleName());
    } catch (RuntimeException e) {
      LOG.trailNotWritable(attempt.action().name(), e);
    }
  }
}
