package org.platewarden.purpose;

import org.platewarden.audit.AuditSubject;

/**
 * A question that the policy wants a second person for.
 *
 * @param question what is asked
 * @param purpose why
 * @param decision what the policy says to it
 */
public record StatedQuestion(Question question, Purpose purpose, PolicyDecision decision)
    implements AuditSubject {
  @Override
  public String onTheTrail() {
    return "policy=%d; row=%s; %s; %s"
        .formatted(
            decision.version(), decision.rowName(), question.wording(), purpose.onTheTrail());
  }

  /** Never shows what was asked: a plate may stand in it. */
  @Override
  public String toString() {
    return "StatedQuestion[" + question.type() + "]";
  }
}
