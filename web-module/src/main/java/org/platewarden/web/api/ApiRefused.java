package org.platewarden.web.api;

/** A call that asks for nothing that could be asked. What it holds is written by us alone. */
final class ApiRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final transient Object[] values;
  private final int retryAfterSeconds;

  private ApiRefused(int status, String code, int retryAfterSeconds, Object... values) {
    super(code);
    this.status = status;
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
    this.values = values.clone();
  }

  static ApiRefused bodyTooLarge(int most) {
    return new ApiRefused(413, "body-too-large", 0, most);
  }

  static ApiRefused bodyUnreadable() {
    return new ApiRefused(400, "body-unreadable", 0);
  }

  /** It has a field that is not known; which one is not repeated, as it may be anything. */
  static ApiRefused unknownField(String known) {
    return new ApiRefused(422, "field-unknown", 0, known);
  }

  static ApiRefused missing(String field) {
    return new ApiRefused(422, "field-missing", 0, field);
  }

  static ApiRefused wrong(String field, String wanted) {
    return new ApiRefused(422, "field-wrong", 0, field, wanted);
  }

  /** Only whole plates are asked for so. */
  static ApiRefused notExact() {
    return new ApiRefused(422, "only-exact-plates", 0);
  }

  /** Vendors are asked for a plate and nothing that narrows it. */
  static ApiRefused notForVendors() {
    return new ApiRefused(422, "vendors-plate-alone", 0);
  }

  /** Nothing of this name was shown to the caller, or it is forgotten. */
  static ApiRefused forgotten() {
    return new ApiRefused(404, "name-unknown", 0);
  }

  static ApiRefused tooOften(int most, int seconds) {
    return new ApiRefused(429, "too-many", seconds, most, seconds);
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  Object[] values() {
    return values == null ? new Object[0] : values.clone();
  }

  int retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
