package org.platewarden.conflict;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.audit.NotAudited;
import org.platewarden.conflict.model.GuardedVehicle;
import org.platewarden.conflict.model.GuardedVehicles;
import org.platewarden.identity.CurrentCaller;
import org.platewarden.kernel.Skeleton;

/** Staff name their own vehicles and their households', so that nobody asks about them unseen. */
@Stateless
@RolesAllowed({
  "officer",
  "supervisor",
  "agency-manager",
  "privacy-officer",
  "compliance",
  "auditor",
  "administrator",
  "operator"
})
public class NameVehicles {
  /** The most that one person names at a time. */
  public static final int MOST = 10;

  @Inject GuardedVehicles vehicles;
  @Inject VehicleHashes hashes;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * Names one; from then on a question on it is stopped.
   *
   * @throws ConflictRefused if the caller named it already, or too many
   */
  @Audited(AuditAction.NAME_VEHICLE)
  public void name(VehicleToGuard vehicle) {
    String owner = caller.get().name();
    Instant now = clock.instant();
    byte[] hash = hashes.of(Set.of(Skeleton.of(vehicle.characters()))).getFirst();
    List<GuardedVehicle> theirs =
        vehicles.of(owner, now).stream().filter(known -> !known.isEnded()).toList();
    if (theirs.stream().anyMatch(known -> known.isHiddenAs(hash))) {
      throw ConflictRefused.named();
    }
    if (theirs.size() >= MOST) {
      throw ConflictRefused.tooMany(MOST);
    }
    vehicles.add(GuardedVehicle.named(owner, hash, vehicle.household(), now));
  }

  /**
   * Says of one that it is the caller's no longer; it goes on to be guarded for a year, so that
   * nobody opens the door for themselves by giving up a vehicle.
   *
   * @throws ConflictRefused if the caller has none such
   */
  @Audited(AuditAction.GIVE_UP_VEHICLE)
  public void giveUp(VehicleName name) {
    vehicles.of(caller.get().name(), clock.instant()).stream()
        .filter(vehicle -> vehicle.id().equals(name.id()) && !vehicle.isEnded())
        .findFirst()
        .orElseThrow(ConflictRefused::unknown)
        .end(clock.instant());
  }

  /** The caller's, the latest first. */
  @NotAudited(because = "people are told of nothing but what they named themselves")
  public List<NamedVehicle> mine() {
    return vehicles.of(caller.get().name(), clock.instant()).stream()
        .map(GuardedVehicle::toShow)
        .toList();
  }
}
