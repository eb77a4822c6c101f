package org.platewarden.purpose;

/**
 * A port: what else may stop a question whose purpose is good. Every guard that is deployed is
 * asked, before the policy is.
 */
public interface QuestionGuard {
  /**
   * Lets a question go on, or throws.
   *
   * @param asker by user name
   * @throws org.platewarden.audit.Refusal if it is stopped
   */
  void check(Question question, Purpose purpose, String asker);
}
