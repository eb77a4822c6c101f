package org.platewarden.cases;

import org.platewarden.audit.AuditSubject;
import org.platewarden.kernel.CaseNumber;

/**
 * Which case somebody looks at.
 *
 * @param number the agency's reference
 */
public record CaseName(CaseNumber number) implements AuditSubject {
  @Override
  public String onTheTrail() {
    return "case=" + number;
  }
}
