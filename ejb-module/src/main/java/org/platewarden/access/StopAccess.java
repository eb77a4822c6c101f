package org.platewarden.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.platewarden.access.model.Elevations;
import org.platewarden.access.model.HeldGrant;
import org.platewarden.access.model.Organisation;
import org.platewarden.access.model.People;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.identity.CurrentCaller;

/** A supervisor sees their people's rights, and stops one at once (R20). */
@Stateless
@RolesAllowed({"supervisor", "agency-manager", "privacy-officer"})
public class StopAccess {
  @Inject Elevations elevations;
  @Inject Organisation organisation;
  @Inject People people;
  @Inject CurrentCaller caller;
  @Inject Clock clock;
  @Inject Event<AccessChanged> changed;

  /** Those whom the caller supervises, by name, with what they have, had and asked for. */
  @Audited(AuditAction.LIST_PEOPLE)
  public List<AccessOf> people() {
    return people.supervisedBy(caller.get().name()).stream()
        .map(member -> KnownAccess.of(member.name(), elevations, people))
        .toList();
  }

  /**
   * Lets a grant rest; the next call of its holder is refused.
   *
   * @throws AccessRefused if the caller has no say in it, or it does not count as it is
   */
  @Audited(AuditAction.SUSPEND_GRANT)
  public void suspend(Stopping order) {
    keep(grantOf(order).suspended(stop(order), organisation));
  }

  /**
   * Lets a grant count again.
   *
   * @throws AccessRefused if the caller has no say in it, or it does not rest
   */
  @Audited(AuditAction.LIFT_SUSPENSION)
  public void lift(Stopping order) {
    keep(grantOf(order).lifted(caller.get().name(), clock.instant(), organisation));
  }

  /**
   * Ends a grant for good.
   *
   * @throws AccessRefused if the caller has no say in it, or it has ended
   */
  @Audited(AuditAction.END_GRANT)
  public void end(Stopping order) {
    keep(grantOf(order).ended(stop(order), organisation));
  }

  private HeldGrant grantOf(Stopping order) {
    return elevations.grant(order.request()).orElseThrow(AccessRefused::notYours);
  }

  private Grant.Stop stop(Stopping order) {
    return new Grant.Stop(clock.instant(), caller.get().name(), order.reason());
  }

  private void keep(HeldGrant stopped) {
    if (!elevations.keep(stopped)) {
      throw AccessRefused.changedMeanwhile();
    }
    changed.fire(new AccessChanged(stopped.grant().holder()));
  }
}
