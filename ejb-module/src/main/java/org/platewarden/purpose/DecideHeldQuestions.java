package org.platewarden.purpose;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.audit.NotAudited;
import org.platewarden.identity.CurrentCaller;
import org.platewarden.purpose.model.HeldQuestions;
import org.platewarden.purpose.model.SecondPersonRequest;

/** The second person: a supervisor who did not ask. */
@Stateless
@RolesAllowed("supervisor")
public class DecideHeldQuestions {
  private static final Duration SHOWN = Duration.ofDays(7);

  @Inject HeldQuestions held;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /** Those that wait for another than their asker, the oldest first. */
  @Audited(AuditAction.LIST_HELD_QUESTIONS)
  public List<HeldQuestion> waiting() {
    return held.waitingForAnotherThan(caller.get().name(), clock.instant()).stream()
        .map(SecondPersonRequest::question)
        .toList();
  }

  /**
   * Says yes or no to one.
   *
   * @throws SecondPersonRefused if it waits no more, or the caller asked it
   */
  @Audited(AuditAction.DECIDE_HELD_QUESTION)
  public void decide(HeldDecision decision) {
    held.findToChange(decision.id())
        .orElseThrow(SecondPersonRefused::unknown)
        .decide(decision, clock.instant(), caller.get().name());
  }

  /** What the caller decided in the last seven days, the latest first. */
  @NotAudited(because = "whoever decided is told of nothing but their own doing")
  public List<HeldQuestion> decided() {
    String who = caller.get().name();
    return held.of(who, clock.instant().minus(SHOWN)).stream()
        .map(SecondPersonRequest::question)
        .filter(each -> each.decided().filter(by -> by.by().equals(who)).isPresent())
        .toList();
  }
}
