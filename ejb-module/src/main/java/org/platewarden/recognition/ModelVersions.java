package org.platewarden.recognition;

import java.util.List;
import java.util.Optional;

/** The model versions that this server has. */
public interface ModelVersions {
  /** The one whose plates are recorded. */
  ModelVersion inForce();

  /** The name of the one that reads the same frames beside it; it may not be there. */
  Optional<String> shadow();

  /** All that are there now, the shipped one first, then by name. */
  List<ModelVersion> all();

  /**
   * Loads a version, to be used beside the one in force, and shut afterwards; seconds.
   *
   * @throws ModelNotUsable if it is not there, is another than the one that was meant, or does not
   *     load
   */
  OpenModel open(ModelVersion version) throws ModelNotUsable;
}
