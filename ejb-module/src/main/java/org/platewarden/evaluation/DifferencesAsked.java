package org.platewarden.evaluation;

import org.platewarden.audit.AuditSubject;

/** That the latest differences of two models are looked at; so many at the most. */
public record DifferencesAsked(int most) implements AuditSubject {
  @Override
  public String onTheTrail() {
    return "differences=" + most;
  }
}
