package org.platewarden.audit;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.platewarden.audit.model.AuditEntry;
import org.platewarden.audit.model.AuditLog;
import org.platewarden.audit.model.Step;

/** Writes attempts that came to nothing, whatever becomes of the work around them. */
@Stateless
@PermitAll
public class SettledTrail {
  @Inject AuditLog log;
  @Inject Clock clock;

  /** Writes that this was attempted and came to nothing, whatever becomes of the caller's work. */
  @TransactionAttribute(REQUIRES_NEW)
  @NotAudited(because = "it is the trail")
  public void failed(SettledAttempt settled, String kind) {
    Attempt attempt = new Attempt(UUID.randomUUID(), settled.action());
    Instant now = clock.instant();
    log.addAll(
        List.of(
            AuditEntry.attempt(attempt, settled.caller(), settled.subject(), now),
            AuditEntry.outcome(attempt, Step.FAILED, kind, now)));
  }
}
