package org.platewarden.conflict;

import org.platewarden.audit.AuditSubject;
import org.platewarden.kernel.Issuer;
import org.platewarden.kernel.Plate;

/**
 * A vehicle that a member of staff names as theirs.
 *
 * @param characters of its plate, 1 to 10 of A-Z and 0-9
 * @param household whose it is
 */
public record VehicleToGuard(String characters, Household household) implements AuditSubject {
  public VehicleToGuard {
    try {
      characters = Plate.of(characters, Issuer.UNKNOWN).characters();
    } catch (IllegalArgumentException e) {
      throw ConflictRefused.plate(Plate.normalised(characters).length());
    }
  }

  /** The plate is nowhere but in the keyed hash, not even here. */
  @Override
  public String onTheTrail() {
    return "household=" + household;
  }

  /** Never shows the characters. */
  @Override
  public String toString() {
    return "VehicleToGuard[" + characters.length() + " characters, " + household + "]";
  }
}
