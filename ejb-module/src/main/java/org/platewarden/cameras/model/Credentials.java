package org.platewarden.cameras.model;

import java.util.List;
import java.util.Optional;

/** Where the keys of cameras are kept, without their secrets. */
public interface Credentials {
  /** Keeps a new one. */
  void add(CameraCredential credential);

  /** The one with this key id, if there is one. */
  Optional<CameraCredential> find(String keyId);

  /** All of a camera, newest first. */
  List<CameraCredential> of(int cameraId);

  /** All that nobody has withdrawn, of all cameras. */
  List<CameraCredential> notWithdrawn();
}
