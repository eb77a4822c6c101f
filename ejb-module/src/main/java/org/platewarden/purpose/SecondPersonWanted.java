package org.platewarden.purpose;

/**
 * Says whether a question needs a second person for what it would reveal, though the policy lets it
 * through. Who answers questions knows.
 */
public interface SecondPersonWanted {
  /** Whether it needs one, as things stand. */
  boolean wants(Question question, Purpose purpose);
}
