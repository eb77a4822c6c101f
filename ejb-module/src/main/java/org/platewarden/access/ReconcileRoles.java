package org.platewarden.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.platewarden.access.model.Elevations;
import org.platewarden.access.model.HeldGrant;
import org.platewarden.access.model.RoleOutbox;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;

/** Carries rights to the identity provider as a role, and holds the two against each other. */
@Stateless
@RolesAllowed("maintenance")
public class ReconcileRoles {
  private static final String BY = "maintenance";
  private static final int MOST = 1000;

  @Inject RoleOutbox outbox;
  @Inject RoleDirectory directory;
  @Inject EntitledNow entitled;
  @Inject Elevations elevations;
  @Inject Clock clock;

  /**
   * Gives a person the role or takes it, as their right is now; done, it is not tried again.
   *
   * @throws RoleDirectoryFailed if it could not be done; the note stays
   */
  @Audited(AuditAction.CARRY_ROLE)
  public void carry(RoleOfPerson role) {
    directory.set(role.person(), entitled.holds(role.person(), Right.COMMERCIAL_READS));
    outbox.carried(role.note(), clock.instant());
  }

  /**
   * Finds where the two differ, and closes access there.
   *
   * @throws RoleDirectoryFailed if it cannot be known
   */
  @Audited(AuditAction.RECONCILE_ROLES)
  public RoleDrift reconcile() {
    // In this order: whose right is there already has a note under way, or else its role.
    List<String> holding = outbox.everGranted().stream().filter(this::holds).sorted().toList();
    Set<String> underWay = underWay();
    Set<String> there = directory.holders();
    List<String> withoutRole =
        holding.stream().filter(name -> !underWay.contains(name) && !there.contains(name)).toList();
    List<String> withoutRight =
        there.stream().filter(name -> !underWay.contains(name) && !holds(name)).sorted().toList();
    Instant now = clock.instant();
    withoutRight.forEach(name -> outbox.note(UUID.randomUUID(), name, now));
    withoutRole.forEach(name -> rest(name, now));
    return new RoleDrift(withoutRight, withoutRole);
  }

  private Set<String> underWay() {
    List<RoleOutbox.Note> open = outbox.open(MOST);
    if (open.size() == MOST) {
      throw new RoleDirectoryFailed(
          "%d or more changes of rights are still on their way to the identity provider; what differs is known once they have arrived"
              .formatted(MOST));
    }
    return open.stream().map(RoleOutbox.Note::person).collect(Collectors.toSet());
  }

  private boolean holds(String person) {
    return entitled.holds(person, Right.COMMERCIAL_READS);
  }

  private void rest(String person, Instant now) {
    Grant.Stop stop = new Grant.Stop(now, BY, "the role is missing at the identity provider");
    for (HeldGrant held : elevations.grantsOf(person)) {
      if (held.grant().isInForce(now) && !elevations.keep(held.suspendedByItself(stop))) {
        throw AccessRefused.changedMeanwhile();
      }
    }
  }
}
