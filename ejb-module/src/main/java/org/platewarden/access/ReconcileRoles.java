package org.platewarden.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
    Set<String> there = directory.holders();
    // what is on its way is no drift
    Set<String> underWay =
        outbox.open(MOST).stream().map(RoleOutbox.Note::person).collect(Collectors.toSet());
    Set<String> everybody = new TreeSet<>(there);
    everybody.addAll(outbox.everGranted());
    everybody.removeAll(underWay);
    List<String> withoutRight =
        everybody.stream().filter(there::contains).filter(name -> !holds(name)).toList();
    List<String> withoutRole =
        everybody.stream().filter(name -> !there.contains(name)).filter(this::holds).toList();
    Instant now = clock.instant();
    withoutRight.forEach(name -> outbox.note(UUID.randomUUID(), name, now));
    withoutRole.forEach(name -> rest(name, now));
    return new RoleDrift(withoutRight, withoutRole);
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
