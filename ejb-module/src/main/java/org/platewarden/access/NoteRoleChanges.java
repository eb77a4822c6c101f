package org.platewarden.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.platewarden.access.model.RoleOutbox;

/** Notes, in the transaction that changes a right, that the identity provider must hear of it. */
@ApplicationScoped
public class NoteRoleChanges {
  @Inject RoleOutbox outbox;
  @Inject Clock clock;

  void note(@Observes AccessChanged changed) {
    outbox.note(UUID.randomUUID(), changed.person(), clock.instant());
  }
}
