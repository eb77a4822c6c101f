package org.platewarden.audit;

/** The database's log is older than what was published or cosigned, or another one. */
final class LogRolledBack extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  LogRolledBack(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** Which sizes clash. */
  String reason() {
    return reason;
  }
}
