package org.platewarden.audit;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.platewarden.identity.CurrentCaller;

/** Begins and breaks off attempts that are written with their outcome. */
@ApplicationScoped
public class SettledAttempts {
  @Inject CurrentCaller caller;
  @Inject SettledTrail trail;

  /** An attempt by whoever calls the session bean that is running now. */
  public SettledAttempt by(AuditAction action, AuditSubject subject) {
    return new SettledAttempt(action, caller.get(), subject.onTheTrail());
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
