package org.platewarden.reads;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.platewarden.cameras.CameraActivity;

/** What was noted of cameras, in words. */
final class NotedActivity implements CameraActivity {
  final List<String> noted = new ArrayList<>();

  @Override
  public void takenIn(int cameraId, int reads, Instant newestCapture, Instant receivedAt) {
    noted.add("camera %d: %d reads until %s".formatted(cameraId, reads, newestCapture));
  }

  @Override
  public void rejected(String camera) {
    noted.add("camera %s: rejected".formatted(camera));
  }
}
