package org.platewarden.audit.tlog;

/**
 * Bytes, text or a proof that is not what it should be. The one exception that reading anything of
 * a log throws, whatever the bytes.
 */
public final class LogRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * A refusal.
   *
   * @param reason what was refused, and the values that clash
   */
  public LogRefused(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** What was refused, and the values that clash. */
  public String reason() {
    return reason;
  }
}
