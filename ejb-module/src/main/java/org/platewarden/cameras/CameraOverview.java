package org.platewarden.cameras;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A camera and how it is.
 *
 * @param camera which
 * @param health how it is
 * @param alerts that it fell silent, unless it is well again and somebody has seen it; newest first
 */
public record CameraOverview(RegisteredCamera camera, CameraHealth health, List<Alert> alerts) {
  public CameraOverview {
    alerts = List.copyOf(alerts);
  }

  /**
   * That a camera fell silent.
   *
   * @param id its name
   * @param raisedAt when that was noticed
   * @param endedAt when something came again
   * @param acknowledgedBy who has seen it
   */
  public record Alert(
      UUID id, Instant raisedAt, Optional<Instant> endedAt, Optional<String> acknowledgedBy) {}
}
