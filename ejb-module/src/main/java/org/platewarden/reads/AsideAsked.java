package org.platewarden.reads;

import java.util.Optional;
import org.platewarden.audit.AuditSubject;
import org.platewarden.kernel.CameraCode;

/**
 * Whose files that were put aside are asked for.
 *
 * @param camera one camera's, or all
 * @param from how many of the newest are left out
 * @param most how many are wanted
 */
public record AsideAsked(Optional<CameraCode> camera, int from, int most) implements AuditSubject {
  @Override
  public String onTheTrail() {
    return "camera=%s; from=%d".formatted(camera.map(CameraCode::value).orElse("all"), from);
  }
}
