package org.platewarden.recognition.worker;

import org.platewarden.recognition.Derivative;
import org.platewarden.recognition.Recognition;

/** What a worker answers. */
sealed interface Answer {

  /**
   * It has loaded all it needs and waits for a request.
   *
   * @param build which form of requests and answers it speaks
   */
  record Ready(String build) implements Answer {}

  /** The plates of a frame. */
  record Recognized(Recognition recognition) implements Answer {}

  /** What may be shown of a frame. */
  record Made(Derivative derivative) implements Answer {}

  /** The frame is refused; asking again cannot help. */
  record Refused(String reason) implements Answer {}

  /** The worker failed at it, by a fault that nobody foresaw; it should be replaced. */
  record Failed(String kind) implements Answer {}
}
