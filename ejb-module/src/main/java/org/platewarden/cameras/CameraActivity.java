package org.platewarden.cameras;

import java.time.Instant;

/**
 * Takes note of what comes from cameras. Costs a caller no database: it is counted in memory and
 * written every five seconds, so that a crash loses five seconds of counts, and no read.
 */
public interface CameraActivity {
  /**
   * A frame or message of a camera was taken in.
   *
   * @param cameraId whose
   * @param reads how many of its reads were new; none is a sign of life too
   * @param newestCapture when its newest read was captured, by the camera's clock
   * @param receivedAt by ours
   */
  void takenIn(int cameraId, int reads, Instant newestCapture, Instant receivedAt);

  /**
   * Something that a camera sent was put aside or refused.
   *
   * @param camera the code that it came under; what is no camera's is not counted
   */
  void rejected(String camera);
}
