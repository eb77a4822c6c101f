package org.platewarden.reads;

import jakarta.ejb.ApplicationException;

/**
 * A frame that cannot become reads as it is; asking again cannot help before something is mended.
 */
@ApplicationException(rollback = true)
public class InputRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * A refused frame or message.
   *
   * @param reason what was refused, the values that clash, what to do
   */
  public InputRefused(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** What was refused, the values that clash, what to do. */
  public String reason() {
    return reason;
  }
}
