package org.platewarden.routes.camera;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.platewarden.kernel.CameraCode;

/**
 * How many messages are under way, in all and of one camera: what is beyond is sent away at once.
 */
final class SendersInFlight {
  private final Semaphore all;
  private final int mostOfOne;
  private final Map<CameraCode, Semaphore> cameras = new ConcurrentHashMap<>();

  SendersInFlight(int most, int mostOfOne) {
    this.all = new Semaphore(most);
    this.mostOfOne = mostOfOne;
  }

  /** Whether a message may come in. */
  enum Admission {
    COME_IN,
    CAMERA_HAS_TOO_MANY,
    ALL_ARE_TOO_MANY
  }

  /** Asks for a place; who comes in must leave. */
  Admission enter(CameraCode camera) {
    Semaphore own = cameras.computeIfAbsent(camera, any -> new Semaphore(mostOfOne));
    if (!own.tryAcquire()) {
      return Admission.CAMERA_HAS_TOO_MANY;
    }
    if (!all.tryAcquire()) {
      own.release();
      return Admission.ALL_ARE_TOO_MANY;
    }
    return Admission.COME_IN;
  }

  /** Gives the place back. */
  void leave(CameraCode camera) {
    all.release();
    Semaphore own = cameras.get(camera);
    if (own != null) {
      own.release();
    }
  }
}
