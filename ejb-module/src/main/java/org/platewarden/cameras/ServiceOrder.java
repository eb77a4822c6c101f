package org.platewarden.cameras;

import org.platewarden.audit.AuditSubject;
import org.platewarden.kernel.CameraCode;

/**
 * A camera that shall serve, or serve no longer.
 *
 * @param camera which
 * @param status from now on
 */
public record ServiceOrder(CameraCode camera, CameraStatus status) implements AuditSubject {
  @Override
  public String onTheTrail() {
    return "camera=%s; status=%s".formatted(camera, status);
  }
}
