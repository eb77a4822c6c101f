package org.platewarden.reads;

import java.util.Optional;
import org.platewarden.kernel.CameraCode;

/** What the ways in counted, as pages see it; the routes are behind it. */
public interface Arrivals {
  /** What came from a camera, or from all. */
  ArrivalCounts counts(Optional<CameraCode> camera);

  /** How often somebody posted without a key that is known. */
  long strangers();
}
