package org.platewarden.conflict.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Where the vehicles are kept that staff named. */
public interface GuardedVehicles {
  /** Keeps a new one. */
  void add(GuardedVehicle vehicle);

  /** Somebody's that are guarded at an instant, the latest first. */
  List<GuardedVehicle> of(String owner, Instant at);

  /** Those with one of these hashes that are guarded at an instant. */
  List<GuardedVehicle> guarded(Collection<byte[]> hashes, Instant at);

  /** Whether there ever was one. */
  boolean any();
}
