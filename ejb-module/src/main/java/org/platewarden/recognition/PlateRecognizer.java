package org.platewarden.recognition;

/** Finds and reads the plates of one frame; safe to call from several threads. */
public interface PlateRecognizer {
  /**
   * Finds the plates in one camera frame.
   *
   * <p>Shape: JPEG or PNG, 64 x 32 to 50 million pixels, at most 16 MiB encoded; grey or colour.
   *
   * <p>Units: {@link Candidate#confidence()} is 0 to 1; {@link PlateBox} and {@link PlateCorners}
   * are in pixels of the upright picture.
   *
   * <p>Source: docs/decisions/0007-recognition.md and docs/recognition-model-card.md.
   *
   * @return the plates, best first, none where the frame holds none that can be read; the same
   *     plates for the same bytes
   * @throws UnreadableFrame if the bytes are refused or do not decode; asking again cannot help
   * @throws RecognizerUnavailable if nobody can look at it at present; asking again may help
   */
  Recognition recognize(Frame frame) throws UnreadableFrame;
}
