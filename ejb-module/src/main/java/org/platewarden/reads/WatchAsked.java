package org.platewarden.reads;

import java.util.Optional;
import org.platewarden.audit.AuditSubject;
import org.platewarden.kernel.CameraCode;

/**
 * What somebody wants to watch.
 *
 * @param camera one, or all
 */
public record WatchAsked(Optional<CameraCode> camera) implements AuditSubject {
  @Override
  public String onTheTrail() {
    return "camera=" + camera.map(CameraCode::value).orElse("all");
  }
}
