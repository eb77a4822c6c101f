package org.platewarden.cameras;

import java.util.List;
import java.util.Optional;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.GeoPoint;

/**
 * The cameras that are registered, from memory: a read taken in asks no database for its camera. A
 * change shows at once on the node that made it and within ten seconds on every other.
 */
public interface CameraRegister {
  /** The camera with this code, in service or not, if there is one. */
  Optional<RegisteredCamera> find(CameraCode code);

  /**
   * The camera with this number.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  RegisteredCamera get(int id);

  /**
   * A camera as it was where it made a read: of one that moves, the place is the read's, and its
   * law that place's, as far as the outlines tell; of a fixed one nothing changes.
   */
  RegisteredCamera at(RegisteredCamera camera, Optional<GeoPoint> place);

  /** All, in service or not, by name. */
  List<RegisteredCamera> list();

  /** How many there are, asked of the database, for who wants to know whether it answers. */
  int count();
}
