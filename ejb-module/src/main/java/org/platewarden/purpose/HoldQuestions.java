package org.platewarden.purpose;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
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

/** An officer's questions that wait for a second person. */
@Stateless
@RolesAllowed("officer")
public class HoldQuestions {
  private static final Duration SHOWN = Duration.ofDays(7);

  @Inject HeldQuestions held;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /** Holds a question; it waits though the call for it is refused and undone. */
  @Audited(AuditAction.HOLD_FOR_SECOND_PERSON)
  @TransactionAttribute(REQUIRES_NEW)
  public void hold(StatedQuestion stated) {
    held.add(
        SecondPersonRequest.held(
            caller.get().name(),
            stated.question(),
            stated.purpose(),
            stated.decision(),
            clock.instant()));
  }

  /**
   * Lets a question pass by a second person's yes, which it uses up; if the answer fails, and with
   * it the transaction, the yes is still there.
   *
   * @throws SecondPersonRefused if it was used meanwhile, or has ended
   */
  @Audited(AuditAction.USE_SECOND_PERSON)
  public void use(HeldQuestion question) {
    boolean passes =
        held.findToChange(question.id())
            .filter(request -> request.question().asker().equals(caller.get().name()))
            .map(request -> request.use(clock.instant()))
            .orElse(false);
    if (!passes) {
      throw SecondPersonRefused.used();
    }
  }

  /** What the caller asked and decided in the last seven days, the latest first. */
  @NotAudited(because = "whoever asked or decided is told of nothing but their own doing")
  public List<HeldQuestion> mine() {
    return held.of(caller.get().name(), clock.instant().minus(SHOWN)).stream()
        .map(SecondPersonRequest::question)
        .toList();
  }
}
