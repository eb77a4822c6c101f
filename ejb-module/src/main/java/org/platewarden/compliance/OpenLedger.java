package org.platewarden.compliance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.compliance.model.Ledgers;

/** Finds what an entry of the public ledger stands for; only with the key, and on the trail. */
@Stateless
@RolesAllowed({"compliance", "auditor"})
public class OpenLedger {
  @Inject Ledgers ledgers;
  @Inject LedgerKey key;

  /**
   * The attempt on the trail.
   *
   * @throws ReportRefused if the week has no such entry
   */
  @Audited(AuditAction.OPEN_LEDGER_ENTRY)
  public UUID open(LedgerName name) {
    Pseudonyms pseudonyms = key.of(name.week(), true);
    return ledgers.queries(name.week()).stream()
        .map(LedgerEntry::entry)
        .filter(entry -> pseudonyms.entry(entry).equals(name.entry()))
        .map(UUID::fromString)
        .findFirst()
        .orElseThrow(ReportRefused::noLedgerEntry);
  }
}
