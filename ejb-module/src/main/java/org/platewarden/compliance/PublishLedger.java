package org.platewarden.compliance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.compliance.model.Ledgers;

/** Makes a week public (R31); its size, root and count stand on the trail. */
@Stateless
@RolesAllowed("maintenance")
public class PublishLedger {
  @Inject Ledgers ledgers;
  @Inject Clock clock;

  /** Publishes a week; once published it stays as it is. */
  @Audited(AuditAction.PUBLISH_LEDGER)
  public void publish(PublicLedger ledger) {
    ledgers.add(ledger, clock.instant());
  }
}
