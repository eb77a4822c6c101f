package org.platewarden.compliance;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.platewarden.audit.NotAudited;
import org.platewarden.compliance.model.Ledgers;

/** The public ledger, for anybody. */
@Stateless
@PermitAll
public class ReadLedger {
  private static final int MOST = 520;

  @Inject Ledgers ledgers;

  /** Published weeks, the latest first. */
  @NotAudited(because = "it is public")
  public List<LedgerSummary> list() {
    return ledgers.list(MOST);
  }

  /** A week as CSV; empty if it is not published. */
  @NotAudited(because = "it is public")
  public Optional<String> week(LedgerWeek week) {
    return ledgers.find(week);
  }
}
