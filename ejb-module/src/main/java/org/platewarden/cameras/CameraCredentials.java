package org.platewarden.cameras;

import java.util.Optional;

/** Tells whose key was presented. A key that was withdrawn is dead within ten seconds. */
public interface CameraCredentials {
  /**
   * The camera that a key is of, in service or not; nothing if the key is none of ours, has ended
   * or was withdrawn. Takes as long for a wrong secret as for the right one.
   *
   * @param presented as it came, of any length
   */
  Optional<RegisteredCamera> authenticate(String presented);
}
