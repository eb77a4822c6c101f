package org.platewarden.cameras.model;

import java.util.List;
import java.util.Optional;
import org.platewarden.kernel.CameraCode;

/** Where cameras are kept. */
public interface Cameras {
  /** All, by name. */
  List<Camera> list();

  /** How many there are. */
  int count();

  /** The camera with this code, to be changed. */
  Optional<Camera> find(CameraCode code);

  /** Keeps a new one. */
  void add(Camera camera);

  /** Writes what was changed; false if somebody else changed the same meanwhile. */
  boolean settle();
}
