package org.platewarden.reads.model;

import java.util.List;
import java.util.Optional;
import org.platewarden.kernel.CameraCode;

/** The registered cameras. */
public interface Cameras {
  /** The camera with this code, if there is one. */
  Optional<Camera> find(CameraCode code);

  /**
   * The camera with this number.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  Camera get(int id);

  /** All, by name. */
  List<Camera> list();
}
