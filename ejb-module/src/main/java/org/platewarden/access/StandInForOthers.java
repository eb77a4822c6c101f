package org.platewarden.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.platewarden.access.model.People;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.audit.NotAudited;
import org.platewarden.identity.CurrentCaller;

/** Whoever holds an office names somebody who decides in their place while they are away. */
@Stateless
@RolesAllowed({"supervisor", "agency-manager", "privacy-officer"})
public class StandInForOthers {
  private static final Duration LONGEST = Duration.ofDays(60);

  @Inject People people;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /** The delegations that the caller gave or was given, the latest first. */
  @NotAudited(because = "it lists what the caller delegated, or was delegated")
  public List<Delegation> mine() {
    return people.delegationsOf(caller.get().name());
  }

  /**
   * Names a deputy; their decisions are on record as theirs, in the caller's place.
   *
   * @throws AccessRefused if the caller does not hold the office, the deputy holds none, or the
   *     time is longer than 60 days or begins in the past
   */
  @Audited(AuditAction.DELEGATE_OFFICE)
  public void delegate(StandIn order) {
    String holder = caller.get().name();
    Instant now = clock.instant();
    List<HeldOffice> offices = people.offices(now);
    boolean holds =
        offices.stream()
            .anyMatch(each -> each.holder().equals(holder) && each.office() == order.office());
    boolean toAnApprover =
        !order.delegate().equals(holder)
            && offices.stream().anyMatch(each -> each.holder().equals(order.delegate()));
    boolean bounded =
        order.until().isAfter(order.from())
            && order.until().isAfter(now)
            && !order.until().isAfter(order.from().plus(LONGEST));
    if (!holds || !toAnApprover || !bounded) {
      throw AccessRefused.delegation();
    }
    people.add(
        new Delegation(
            UUID.randomUUID(),
            holder,
            order.delegate(),
            order.office(),
            order.from(),
            order.until(),
            Optional.empty()));
  }

  /**
   * Ends one of the caller's delegations at once.
   *
   * @throws AccessRefused if it is not the caller's, or has ended
   */
  @Audited(AuditAction.END_DELEGATION)
  public void end(Reference delegation) {
    if (!people.endDelegation(delegation.id(), caller.get().name(), clock.instant())) {
      throw AccessRefused.office();
    }
  }
}
