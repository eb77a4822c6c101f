package org.platewarden.web.api;

import java.util.Set;

/** With which status of HTTP a refusal of the product is told. */
final class RefusalStatus {
  /** For how long a program waits before it asks again what cannot be answered now. */
  static final int RETRY_SECONDS = 30;

  private static final int FORBIDDEN = 403;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;
  private static final int UNAVAILABLE = 503;
  private static final int GONE = 410;

  /** Nothing is shown or done until an administrator has seen to it. */
  private static final Set<String> NOT_NOW =
      Set.of(
          "trail-unavailable",
          "trail-not-sealed",
          "trail-disagrees",
          "trail-not-witnessed",
          "policy-none",
          "policy-unreadable");

  private static final Set<String> NOT_YOU =
      Set.of(
          "case-unknown",
          "case-closed",
          "case-not-yours",
          "policy-refuses",
          "policy-silent",
          "second-person-no",
          "review-lapsed");

  private static final Set<String> CLASH = Set.of("policy-second-person", "second-person-used");

  private RefusalStatus() {}

  static int of(String code) {
    if (NOT_NOW.contains(code)) {
      return UNAVAILABLE;
    }
    if (NOT_YOU.contains(code) || isOfRights(code)) {
      return FORBIDDEN;
    }
    if (CLASH.contains(code)) {
      return CONFLICT;
    }
    return code.equals("read-gone") ? GONE : UNPROCESSABLE;
  }

  /** Whoever asks is not in the organisation, not trained, or holds no right. */
  private static boolean isOfRights(String code) {
    return code.startsWith("access-")
        || (code.startsWith("training-") && !code.equals("training-line"));
  }
}
