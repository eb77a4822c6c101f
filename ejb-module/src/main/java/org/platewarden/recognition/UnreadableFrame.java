package org.platewarden.recognition;

/** A frame that cannot be looked at; asking again with the same bytes cannot help. */
public class UnreadableFrame extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * A refused frame.
   *
   * @param reason what was refused, the values that clash, what to do
   */
  public UnreadableFrame(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** What was refused, the values that clash, what to do. */
  public String reason() {
    return reason;
  }
}
