package org.platewarden.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.platewarden.access.model.Areas;
import org.platewarden.access.model.ElevationRequest;
import org.platewarden.access.model.Elevations;
import org.platewarden.access.model.People;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.identity.CurrentCaller;

/** A person goes to another area, and all that hung on the old one ends at once (R19). */
@Stateless
@RolesAllowed("administrator")
public class TransferPeople {
  @Inject People people;
  @Inject Areas areas;
  @Inject Elevations elevations;
  @Inject EndGrants grants;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * Transfers a person. Their grants and requests of the old area end, so does managing it, and
   * those whom they supervise and who stay there have no supervisor until they are given another.
   *
   * @throws AccessRefused if the person, the area or the supervisor is not known or has left, it is
   *     their own area, or the supervisor is below them
   */
  @Audited(AuditAction.TRANSFER_PERSON)
  public void transfer(Transfer transfer) {
    Instant now = clock.instant();
    String by = caller.get().name();
    Member before = here(transfer.person()).orElseThrow(AccessRefused::unknown);
    requireSense(transfer, before);
    areas.endDuties(before.name(), before.area(), now);
    people.move(new PersonToKeep(before.name(), transfer.area(), transfer.supervisor()));
    areas.add(UUID.randomUUID(), transfer, before, now, by);
    withdrawRequests(before, now);
    grants.ofArea(
        before.name(), before.area(), new Grant.Stop(now, by, "transferred to another area"));
  }

  private void requireSense(Transfer transfer, Member before) {
    boolean known =
        people.areas().stream().anyMatch(area -> area.code().equals(transfer.area()))
            && transfer.supervisor().map(name -> here(name).isPresent()).orElse(true);
    if (!known) {
      throw AccessRefused.unknown();
    }
    if (before.area().equals(transfer.area())) {
      throw AccessRefused.sameArea(transfer.area());
    }
    if (transfer
        .supervisor()
        .map(name -> Supervision.isUnder(name, before.name(), people))
        .orElse(false)) {
      throw AccessRefused.circle();
    }
  }

  private void withdrawRequests(Member member, Instant now) {
    for (ElevationRequest each : elevations.of(member.name())) {
      boolean waits =
          each.elevation().state(now) == Elevation.State.WAITING
              && each.elevation().asked().area().equals(member.area());
      if (waits && !elevations.keepWithdrawal(each.withdrawn(member.name(), now))) {
        throw AccessRefused.changedMeanwhile();
      }
    }
  }

  private Optional<Member> here(String name) {
    return people.find(name).filter(member -> member.leftAt().isEmpty());
  }
}
