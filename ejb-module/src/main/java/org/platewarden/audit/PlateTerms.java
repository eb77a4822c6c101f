package org.platewarden.audit;

/** Understands how a plate was asked for; answered by the feature that asks for plates. */
public interface PlateTerms {
  /**
   * Whether a plate was asked for.
   *
   * @param term what was asked for, as the trail keeps it
   * @param plate normalised characters
   */
  boolean takesIn(String term, String plate);
}
