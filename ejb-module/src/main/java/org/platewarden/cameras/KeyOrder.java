package org.platewarden.cameras;

import java.time.Instant;
import java.util.Optional;
import org.platewarden.audit.AuditSubject;
import org.platewarden.kernel.CameraCode;

/**
 * A key that is wanted for a camera.
 *
 * @param camera which
 * @param endsAt from when it no longer works, if it shall end by itself
 */
public record KeyOrder(CameraCode camera, Optional<Instant> endsAt) implements AuditSubject {
  @Override
  public String onTheTrail() {
    return "camera=%s; endsAt=%s".formatted(camera, endsAt.map(Instant::toString).orElse("never"));
  }
}
