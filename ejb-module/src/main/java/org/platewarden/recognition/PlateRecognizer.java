package org.platewarden.recognition;

import java.util.List;

/** Finds and reads the plates of one frame; safe to call from several threads. */
public interface PlateRecognizer {
  /**
   * Finds the plates in one camera frame.
   *
   * <p>Shape: JPEG or PNG, 64 x 32 to 50 million pixels, at most 16 MiB encoded; grey or colour.
   *
   * <p>Units: {@link Candidate#confidence()} is 0 to 1; {@link PlateBox} is in pixels.
   *
   * <p>Source: docs/decisions/0007-recognition.md and docs/recognition-model-card.md.
   *
   * @return the plates, best first; empty when the frame holds none that can be read
   * @throws UnreadableFrame if the bytes are refused or do not decode; asking again cannot help
   */
  List<RecognizedPlate> recognize(Frame frame) throws UnreadableFrame;
}
