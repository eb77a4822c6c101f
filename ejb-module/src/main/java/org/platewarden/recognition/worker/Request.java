package org.platewarden.recognition.worker;

import java.util.List;
import org.platewarden.recognition.Cut;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.PlateBox;

/** What a worker is asked; one kind for each thing that is done with a picture's pixels. */
sealed interface Request {

  /** Find and read the plates. */
  record Recognize(Frame frame) implements Request {}

  /** Make what may be shown of the frame. */
  record MakeDerivative(Frame frame, List<PlateBox> plates, Cut cut) implements Request {}

  /**
   * Come to harm, to show that it is seen and survived. A worker does it only when it was started
   * for that, which the portal never does.
   */
  record Ordeal(Harm harm) implements Request {}

  /** The ways in which a worker comes to harm. */
  enum Harm {
    /** A real fault of memory in the process. */
    CRASH,
    /** It ends by itself, without an answer. */
    END,
    /** It never answers. */
    HANG,
    /** It takes memory until it is refused more. */
    GREED,
    /** It answers with bytes that mean nothing. */
    BABBLE
  }
}
