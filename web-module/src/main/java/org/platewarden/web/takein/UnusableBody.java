package org.platewarden.web.takein;

/** A request whose body is no message that could be kept or put aside. */
final class UnusableBody extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String reason;

  UnusableBody(int status, String reason) {
    super(reason);
    this.status = status;
    this.reason = reason;
  }

  int status() {
    return status;
  }

  String reason() {
    return reason;
  }
}
