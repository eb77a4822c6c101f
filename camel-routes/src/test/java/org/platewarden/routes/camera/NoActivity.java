package org.platewarden.routes.camera;

import java.time.Instant;
import org.platewarden.cameras.CameraActivity;

/** For tests that are not about how cameras are. */
final class NoActivity implements CameraActivity {
  @Override
  public void takenIn(int cameraId, int reads, Instant newestCapture, Instant receivedAt) {}

  @Override
  public void rejected(String camera) {}
}
