package org.platewarden.recognition;

/**
 * No recognizer can look at a frame at present: all are busy, or none can be started. It says
 * nothing about the frame; asking again later may help.
 */
public final class RecognizerUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A recognizer that cannot be had.
   *
   * @param reason what cannot be had, the values that clash, what to do
   */
  public RecognizerUnavailable(String reason) {
    super(reason);
  }
}
