package org.platewarden.purpose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** All that may stop a question whose purpose is good. */
@ApplicationScoped
public class QuestionGuards {
  @Inject @Any Instance<QuestionGuard> all;

  /**
   * Has every guard look at a question.
   *
   * @param asker by user name
   * @throws org.platewarden.audit.Refusal if one stops it
   */
  void check(Question question, Purpose purpose, String asker) {
    all.forEach(guard -> guard.check(question, purpose, asker));
  }
}
