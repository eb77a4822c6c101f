package org.platewarden.recognition.worker;

import java.util.List;
import org.platewarden.recognition.Cut;
import org.platewarden.recognition.Derivative;
import org.platewarden.recognition.Derivatives;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.FrameHeader;
import org.platewarden.recognition.PlateBox;
import org.platewarden.recognition.PlateRecognizer;
import org.platewarden.recognition.Recognition;
import org.platewarden.recognition.RecognizerUnavailable;
import org.platewarden.recognition.UnreadableFrame;

/**
 * All that is done with the pixels of a frame, done by workers. Here a frame is held against its
 * header only; a picture from outside is decoded in no process but theirs.
 */
public class WorkerRecognizer implements PlateRecognizer, Derivatives {
  private static final int MOST_PLATES = 1000;

  private final WorkerPool pool;

  /** A recognizer that asks the workers of a pool. */
  public WorkerRecognizer(WorkerPool pool) {
    this.pool = pool;
  }

  @Override
  public Recognition recognize(Frame frame) throws UnreadableFrame {
    FrameHeader.of(frame);
    return switch (pool.ask(new Request.Recognize(frame))) {
      case Answer.Recognized(Recognition recognition) -> recognition;
      case Answer other -> throw refusal(other);
    };
  }

  @Override
  public Derivative make(Frame frame, List<PlateBox> plates, Cut cut) throws UnreadableFrame {
    FrameHeader.of(frame);
    if (plates.size() > MOST_PLATES) {
      throw new UnreadableFrame(
          "picture not shown: %d plates are said to be on it, and %d can be masked"
              .formatted(plates.size(), MOST_PLATES));
    }
    return switch (pool.ask(new Request.MakeDerivative(frame, plates, cut))) {
      case Answer.Made(Derivative derivative) -> derivative;
      case Answer other -> throw refusal(other);
    };
  }

  private static UnreadableFrame refusal(Answer answer) {
    if (answer instanceof Answer.Refused(String reason)) {
      return new UnreadableFrame(reason);
    }
    throw new RecognizerUnavailable("no recognizer: a worker answered another question");
  }
}
