package org.platewarden.routes.feed;

/** A message that cannot be understood as it is. */
public final class FeedRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * A refused message.
   *
   * @param reason what was refused, the values that clash, what to do; never a plate
   */
  public FeedRefused(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** What was refused, the values that clash, what to do. */
  public String reason() {
    return reason;
  }
}
