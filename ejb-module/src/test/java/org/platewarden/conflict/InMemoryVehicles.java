package org.platewarden.conflict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.platewarden.conflict.model.GuardedVehicle;
import org.platewarden.conflict.model.GuardedVehicles;

final class InMemoryVehicles implements GuardedVehicles {
  private final List<GuardedVehicle> kept = new ArrayList<>();

  @Override
  public void add(GuardedVehicle vehicle) {
    kept.add(vehicle);
  }

  @Override
  public List<GuardedVehicle> of(String owner, Instant at) {
    return kept.stream()
        .filter(vehicle -> vehicle.owner().equals(owner) && isGuarded(vehicle, at))
        .toList();
  }

  @Override
  public List<GuardedVehicle> guarded(Collection<byte[]> hashes, Instant at) {
    return kept.stream()
        .filter(vehicle -> hashes.stream().anyMatch(vehicle::isHiddenAs) && isGuarded(vehicle, at))
        .toList();
  }

  @Override
  public boolean any() {
    return !kept.isEmpty();
  }

  private static boolean isGuarded(GuardedVehicle vehicle, Instant at) {
    return vehicle.toShow().guardedUntil().filter(until -> !at.isBefore(until)).isEmpty();
  }
}
