package org.platewarden.search.model;

import java.util.Optional;

/** Where it is kept which questions were counted. */
public interface CountedQuestions {
  /** Keeps a new one. */
  void add(CountedQuestion counted);

  /**
   * Somebody's latest of the very same question, and nobody else changes it until the transaction
   * ends.
   */
  Optional<CountedQuestion> latestToChange(String asker, byte[] question);
}
