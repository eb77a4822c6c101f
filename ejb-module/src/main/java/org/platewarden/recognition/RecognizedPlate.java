package org.platewarden.recognition;

import java.util.List;
import java.util.Optional;
import org.platewarden.kernel.Issuer;

/**
 * One plate found in a frame.
 *
 * @param box where it stands
 * @param corners its own four corners, where the finder gives them
 * @param candidates what it may say, best first, at least one, each text once
 * @param issuer who issued it, where the plate shows it; never guessed from its serial
 * @param vehicle where the vehicle that bears it stands, if that was found
 * @param colour the colour of that vehicle, if it can be told
 */
public record RecognizedPlate(
    PlateBox box,
    Optional<PlateCorners> corners,
    List<Candidate> candidates,
    Optional<Issuer> issuer,
    Optional<PlateBox> vehicle,
    Optional<VehicleColour> colour) {

  public RecognizedPlate {
    candidates = List.copyOf(candidates);
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException(
          "recognized plate refused: no candidate for %s; give at least one".formatted(box));
    }
  }

  /** A plate of which no more is known than where it stands and what it may say. */
  public RecognizedPlate(PlateBox box, List<Candidate> candidates) {
    this(box, Optional.empty(), candidates, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The first and most believed candidate. */
  public Candidate best() {
    return candidates.getFirst();
  }
}
