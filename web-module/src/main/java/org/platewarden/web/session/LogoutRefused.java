package org.platewarden.web.session;

/** A log-out token that is not one, or not for us, or not now. The reason holds none of it. */
final class LogoutRefused extends Exception {
  private static final long serialVersionUID = 1L;

  LogoutRefused(String reason) {
    super(reason);
  }

  LogoutRefused(String reason, Throwable cause) {
    super(reason, cause);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
