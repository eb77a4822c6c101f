package org.platewarden.access;

import org.platewarden.access.model.ElevationRequest;
import org.platewarden.access.model.Elevations;
import org.platewarden.access.model.HeldGrant;
import org.platewarden.access.model.People;

/** Puts together what is known of one person's rights. */
final class KnownAccess {
  private KnownAccess() {}

  static AccessOf of(String person, Elevations elevations, People people) {
    return new AccessOf(
        person,
        elevations.of(person).stream().map(ElevationRequest::elevation).toList(),
        elevations.grantsOf(person).stream().map(HeldGrant::grant).toList(),
        people.trainingOf(person));
  }
}
