package org.platewarden.compliance;

import org.platewarden.audit.AuditSubject;

/**
 * Which report of which period somebody wants.
 *
 * @param kind which
 * @param period of what time
 */
public record ReportAsked(ReportKind kind, ReportPeriod period) implements AuditSubject {
  @Override
  public String onTheTrail() {
    return "report=%s; %s".formatted(kind, period.onTheTrail());
  }
}
