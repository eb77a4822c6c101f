package org.platewarden.vendor;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import org.platewarden.audit.Attempt;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Trail;
import org.platewarden.identity.Caller;
import org.platewarden.identity.CurrentCaller;
import org.platewarden.vendor.AnswerLives.End;
import org.platewarden.vendor.model.KeptAnswers;
import org.platewarden.vendor.model.KeptAnswers.Head;

/** Destroys one answer, with a receipt on the trail. */
@ApplicationScoped
class EndAnswers {
  private static final Caller SERVER = new Caller(CurrentCaller.MAINTENANCE, "-", "-");

  @Inject KeptAnswers answers;
  @Inject AnswerLives lives;
  @Inject Trail trail;

  /** Destroys an answer's key and the answer; the receipt stands or falls with it. */
  @Transactional(REQUIRES_NEW)
  public void end(Head head, End because) {
    Attempt attempt = trail.attempted(AuditAction.DESTROY_ANSWER, SERVER, receipt(head, because));
    try {
      answers.destroy(head.id());
      trail.done(attempt, "");
    } catch (RuntimeException e) {
      trail.failed(attempt, e.getClass().getSimpleName());
      throw e;
    }
    lives.forget(head.id());
  }

  private static String receipt(Head head, End because) {
    return "answer=%s; vendor=%s; reads=%d; askedAt=%s; ends=%s; because=%s"
        .formatted(
            head.id(),
            head.vendor(),
            head.rows(),
            head.askedAt(),
            head.endsAt(),
            because.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
