package org.platewarden.audit;

import jakarta.interceptor.InvocationContext;
import java.util.Objects;

/** What an inner interceptor found out about a call, for the outcome on the trail. */
public final class Noted {
  private static final String KEY = "org.platewarden.audit.noted";

  private Noted() {}

  /** Notes it with a call, as {@link AuditSubject#onTheTrail} writes: {@code key=value; ...}. */
  public static void on(InvocationContext call, String fields) {
    call.getContextData().put(KEY, fields);
  }

  /** What was noted with a call; empty if nothing was. */
  static String with(InvocationContext call) {
    return Objects.toString(call.getContextData().get(KEY), "");
  }

  /** An outcome as it is written: the refusal's code or the failure's kind, then what was noted. */
  static String written(String detail, String noted) {
    return detail.isEmpty() || noted.isEmpty() ? detail + noted : detail + "; " + noted;
  }
}
