package org.platewarden.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.function.Predicate;
import org.platewarden.access.model.Elevations;
import org.platewarden.access.model.HeldGrant;

/** Ends what grants a person still has, in the transaction of what ends them. */
@ApplicationScoped
class EndGrants {
  @Inject Elevations elevations;
  @Inject Event<AccessChanged> changed;

  /**
   * Ends all of them.
   *
   * @throws AccessRefused if somebody else changes one at the same moment
   */
  void of(String person, Grant.Stop stop) {
    of(person, stop, grant -> true);
  }

  /** Ends those of an area. */
  void ofArea(String person, String area, Grant.Stop stop) {
    of(person, stop, grant -> grant.area().equals(area));
  }

  private void of(String person, Grant.Stop stop, Predicate<Grant> which) {
    for (HeldGrant held : elevations.grantsOf(person)) {
      Grant.State state = held.grant().state(stop.at());
      boolean open = state == Grant.State.IN_FORCE || state == Grant.State.SUSPENDED;
      if (open && which.test(held.grant()) && !elevations.keep(held.endedByItself(stop))) {
        throw AccessRefused.changedMeanwhile();
      }
    }
    changed.fire(new AccessChanged(person));
  }
}
