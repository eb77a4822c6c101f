package org.platewarden.reads;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.platewarden.cameras.CameraKind;
import org.platewarden.cameras.CameraRegister;
import org.platewarden.cameras.RegisteredCamera;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.GeoPoint;

/** What holds for everything that a camera sends. */
final class TakeInRules {
  /** How far a camera's clock may run ahead of ours. */
  static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(60);

  /** Nothing older can ever be asked for (R5), and there is no room for it in the store. */
  static final int MOST_YEARS = 5;

  private TakeInRules() {}

  static RegisteredCamera cameraOf(CameraRegister cameras, CameraCode code) throws InputRefused {
    RegisteredCamera camera =
        cameras
            .find(code)
            .orElseThrow(
                () ->
                    new InputRefused(
                        "read refused: no camera %s is registered; register it, or send to its own place"
                            .formatted(code)));
    if (!camera.inService()) {
      throw new InputRefused(
          "read refused: camera %s is out of service; put it in service, then replay"
              .formatted(code));
    }
    return camera;
  }

  /** Whose law applies to a read of a camera that moves, only the read itself can tell. */
  static void refuseUnplaced(RegisteredCamera camera, Optional<GeoPoint> place)
      throws InputRefused {
    if (camera.kind() == CameraKind.MOBILE && place.isEmpty()) {
      throw new InputRefused(
          "read refused: camera %s is mobile and does not say where it was; let it send coordinates with each read"
              .formatted(camera.code()));
    }
  }

  static void refuseImpossibleTime(CameraCode camera, Instant capturedAt, Instant receivedAt)
      throws InputRefused {
    if (capturedAt.isAfter(receivedAt.plus(CLOCK_TOLERANCE))) {
      throw new InputRefused(
          "read refused: camera %s says it captured at %s, %d s after we received it at %s; check the camera's clock"
              .formatted(
                  camera,
                  capturedAt,
                  Duration.between(receivedAt, capturedAt).toSeconds(),
                  receivedAt));
    }
    Instant oldest = receivedAt.atOffset(ZoneOffset.UTC).minusYears(MOST_YEARS).toInstant();
    if (capturedAt.isBefore(oldest)) {
      throw new InputRefused(
          "read refused: camera %s says it captured at %s, and reads from before %s are not kept; check the camera's clock"
              .formatted(camera, capturedAt, oldest));
    }
  }
}
