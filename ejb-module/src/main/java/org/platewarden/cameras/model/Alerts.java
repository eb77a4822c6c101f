package org.platewarden.cameras.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where it is kept which cameras fell silent. */
public interface Alerts {
  /** Notes that a camera is silent; false if that is noted already, by whatever server. */
  boolean raise(int cameraId, Instant at, Optional<Instant> lastSeen);

  /** Notes that a camera is silent no longer; false if that is noted already. */
  boolean end(int cameraId, Instant at);

  /** Those that are not over, or that nobody has seen yet; newest first. */
  List<CameraAlert> openOrUnseen();

  /** The one with this name, to be acknowledged. */
  Optional<CameraAlert> find(UUID id);
}
