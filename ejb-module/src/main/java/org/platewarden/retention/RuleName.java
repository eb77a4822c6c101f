package org.platewarden.retention;

import org.platewarden.audit.AuditSubject;

/**
 * Which rule somebody decides on.
 *
 * @param number by which it is known
 */
public record RuleName(long number) implements AuditSubject {
  @Override
  public String onTheTrail() {
    return "rule=" + number;
  }
}
