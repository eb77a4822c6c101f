package org.platewarden.recognition.opencv;

import java.util.List;
import java.util.Optional;
import org.platewarden.recognition.PlateBox;
import org.platewarden.recognition.PlateCorners;

/** A place in a frame where a plate may be, as one of the finders names it. */
sealed interface Spot permits FoundPlate, PlateRow, TextLine {
  /** The parts of the frame to read, the one that usually reads best first. */
  List<Quad> cuts();

  /** The upright box around the plate, cut to the frame. */
  PlateBox box(int frameWidth, int frameHeight);

  /** Whether a plate was found there by its looks, so that its writing needs to convince less. */
  boolean looksLikePlate();

  /** The plate's corners, where the finder knows them. */
  Optional<PlateCorners> corners();
}
