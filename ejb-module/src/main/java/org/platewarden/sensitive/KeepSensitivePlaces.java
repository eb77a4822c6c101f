package org.platewarden.sensitive;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.identity.CurrentCaller;
import org.platewarden.sensitive.model.LeftOutPlace;
import org.platewarden.sensitive.model.SensitivePlaces;

/** What a privacy officer does with the places that area answers leave out; nothing is deleted. */
@Stateless
@RolesAllowed("privacy-officer")
public class KeepSensitivePlaces {
  /** So many at once: each makes every area's answer a little slower. */
  static final int MOST = 500;

  @Inject SensitivePlaces places;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * Leaves a place out from now on.
   *
   * @throws SensitiveRefused if it is too large, has no name, or there are too many
   */
  @Audited(AuditAction.ADD_SENSITIVE_PLACE)
  public void add(SensitivePlaceToAdd place) {
    SensitivePlaceToAdd checked = place.checked();
    if (places.inForce().size() >= MOST) {
      throw SensitiveRefused.tooMany(MOST);
    }
    places.add(LeftOutPlace.added(checked, clock.instant(), caller.get().name()));
  }

  /**
   * Leaves a place out no more.
   *
   * @throws SensitiveRefused if there is no such place, it ended, or no reason is given
   */
  @Audited(AuditAction.END_SENSITIVE_PLACE)
  public void end(SensitivePlaceEnding ending) {
    String reason = ending.checkedReason();
    places
        .findToChange(ending.id())
        .orElseThrow(SensitiveRefused::unknown)
        .end(reason, clock.instant(), caller.get().name());
  }
}
