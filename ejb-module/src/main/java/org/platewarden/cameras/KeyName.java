package org.platewarden.cameras;

import org.platewarden.audit.AuditSubject;
import org.platewarden.kernel.CameraCode;

/**
 * One of a camera's keys.
 *
 * @param camera whose
 * @param keyId which
 */
public record KeyName(CameraCode camera, String keyId) implements AuditSubject {
  @Override
  public String onTheTrail() {
    // what a browser sent is not put on the trail at any length
    return "camera=%s; key=%s".formatted(camera, keyId.matches("[0-9a-f]{12}") ? keyId : "?");
  }
}
