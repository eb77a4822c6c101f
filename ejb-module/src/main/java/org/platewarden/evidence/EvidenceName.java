package org.platewarden.evidence;

import org.platewarden.audit.AuditSubject;

/**
 * One saved read, by its name.
 *
 * @param id its number
 */
public record EvidenceName(long id) implements AuditSubject {
  @Override
  public String onTheTrail() {
    return "evidence=" + id;
  }
}
