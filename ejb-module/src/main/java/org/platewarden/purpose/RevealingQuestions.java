package org.platewarden.purpose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Asks everybody who knows whether a question would reveal so much that it needs two people. */
@ApplicationScoped
class RevealingQuestions {
  @Inject @Any Instance<SecondPersonWanted> knowing;

  boolean needTwo(Question question, Purpose purpose) {
    return knowing.stream().anyMatch(each -> each.wants(question, purpose));
  }
}
