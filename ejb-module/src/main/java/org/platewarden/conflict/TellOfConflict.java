package org.platewarden.conflict;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.conflict.model.StoppedQuestionReport;
import org.platewarden.conflict.model.StoppedQuestions;
import org.platewarden.identity.CurrentCaller;

/** Tells internal affairs of a question that was stopped. */
@Stateless
@RolesAllowed("officer")
public class TellOfConflict {
  /**
   * One report for the same asker, vehicle and case in this time; all attempts are on the trail.
   */
  private static final Duration ONCE_IN = Duration.ofDays(1);

  @Inject StoppedQuestions stopped;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /** Keeps it to be looked at, though the call for it is refused and undone. */
  @Audited(AuditAction.STOP_FOR_CONFLICT)
  @TransactionAttribute(REQUIRES_NEW)
  public void tell(Conflict conflict) {
    String asker = caller.get().name();
    boolean told =
        stopped.waits(
            asker,
            conflict.vehicle(),
            conflict.purpose().caseNumber(),
            clock.instant().minus(ONCE_IN));
    if (!told) {
      stopped.add(StoppedQuestionReport.of(conflict, asker, clock.instant()));
    }
  }
}
