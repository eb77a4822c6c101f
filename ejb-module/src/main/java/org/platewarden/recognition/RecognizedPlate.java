package org.platewarden.recognition;

import java.util.List;

/**
 * One plate found in a frame.
 *
 * @param box where it stands
 * @param candidates what it may say, best first, at least one, each text once
 */
public record RecognizedPlate(PlateBox box, List<Candidate> candidates) {

  public RecognizedPlate {
    candidates = List.copyOf(candidates);
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException(
          "recognized plate refused: no candidate for %s; give at least one".formatted(box));
    }
  }

  /** The first and most believed candidate. */
  public Candidate best() {
    return candidates.getFirst();
  }
}
