package org.platewarden.cameras;

import org.platewarden.audit.AuditSubject;

/**
 * The registration as somebody saw it before changing it.
 *
 * @param number goes up with each change
 */
public record CameraVersion(int number) implements AuditSubject {
  @Override
  public String onTheTrail() {
    return "version=" + number;
  }
}
