package org.platewarden.conflict;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.conflict.model.StoppedQuestionReport;
import org.platewarden.conflict.model.StoppedQuestions;
import org.platewarden.identity.CurrentCaller;

/** Internal affairs, as far as this product is its desk: a privacy officer who is no party. */
@Stateless
@RolesAllowed("privacy-officer")
public class DecideConflicts {
  private static final Duration SHOWN = Duration.ofDays(90);

  @Inject StoppedQuestions stopped;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /** Those of the last 90 days, and whatever waits still: first what waits, the oldest first. */
  @Audited(AuditAction.LIST_CONFLICTS)
  public List<StoppedQuestion> list() {
    return stopped.since(clock.instant().minus(SHOWN)).stream()
        .map(StoppedQuestionReport::toShow)
        .toList();
  }

  /**
   * Decides one.
   *
   * @throws ConflictRefused if it is decided, the caller is a party, or nobody may let it through
   */
  @Audited(AuditAction.DECIDE_CONFLICT)
  public void decide(ConflictDecision decision) {
    stopped
        .findToChange(decision.id())
        .orElseThrow(ConflictRefused::unknown)
        .decide(decision, clock.instant(), caller.get().name());
  }
}
