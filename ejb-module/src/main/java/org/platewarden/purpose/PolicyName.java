package org.platewarden.purpose;

import org.platewarden.audit.AuditSubject;

/**
 * Which version of the policy somebody means.
 *
 * @param version its number
 */
public record PolicyName(long version) implements AuditSubject {
  @Override
  public String onTheTrail() {
    return "policy=" + version;
  }
}
