package org.platewarden.recognition;

import java.util.Optional;

/**
 * How the recognizer is.
 *
 * @param wanted how many frames it should be able to look at at once
 * @param ready how many it can now
 * @param problem why it can look at none, if it cannot
 */
public record RecognizerState(int wanted, int ready, Optional<String> problem) {

  /** Tells how the recognizer is. */
  @FunctionalInterface
  public interface Source {
    /** How it is now. */
    RecognizerState state();
  }
}
