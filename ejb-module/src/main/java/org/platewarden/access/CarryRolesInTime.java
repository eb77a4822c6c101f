package org.platewarden.access;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.List;
import org.platewarden.access.model.RoleOutbox;
import org.platewarden.runtime.OperatorRequests;

/** Carries every few seconds what is noted, and reconciles every few minutes and when asked. */
@Startup
@Singleton
@RunAs("maintenance")
@TransactionManagement(TransactionManagementType.BEAN) // each act is a transaction of its own
public class CarryRolesInTime {
  private static final int AT_A_TIME = 50;

  @Inject RoleOutbox outbox;
  @Inject ReconcileRoles roles;
  @Inject AccessSettings settings;
  @Inject OperatorRequests requests;

  /** A setting that cannot be meant keeps the product from starting. */
  @PostConstruct
  void begin() {
    settings.open();
  }

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void carry() {
    try {
      requests.answer("access", this::answer);
      for (RoleOutbox.Note note : outbox.open(AT_A_TIME)) {
        carry(note);
      }
    } catch (RuntimeException e) {
      LOG.rolesNotCarried(e);
    }
  }

  /** One that fails keeps no other from being carried. */
  private void carry(RoleOutbox.Note note) {
    try {
      roles.carry(new RoleOfPerson(note.id(), note.person()));
    } catch (RuntimeException e) {
      LOG.rolesNotCarried(e);
    }
  }

  @Schedule(hour = "*", minute = "*/5", second = "40", persistent = false)
  void reconcile() {
    try {
      RoleDrift drift = roles.reconcile();
      if (!drift.withoutRight().isEmpty() || !drift.withoutRole().isEmpty()) {
        LOG.rolesDrifted(drift.withoutRight().size(), drift.withoutRole().size());
      }
    } catch (RuntimeException e) {
      LOG.rolesNotCarried(e);
    }
  }

  private String answer(List<String> words) {
    if (!words.equals(List.of("reconcile"))) {
      return "refused\nreconcile is wanted\n";
    }
    try {
      RoleDrift drift = roles.reconcile();
      return drift.withoutRight().isEmpty() && drift.withoutRole().isEmpty()
          ? "done\nthe identity provider and Platewarden say the same\n"
          : "refused\ndrift: the role without the right, and it is taken: %s; the right without the role, and it rests: %s\n"
              .formatted(drift.withoutRight(), drift.withoutRole());
    } catch (RuntimeException failed) {
      LOG.rolesNotCarried(failed);
      return "refused\nit could not be known; the server's log says why\n";
    }
  }
}
