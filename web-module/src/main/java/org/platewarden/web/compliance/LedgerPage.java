package org.platewarden.web.compliance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platewarden.compliance.LedgerSummary;
import org.platewarden.compliance.ReadLedger;

/** The public ledger, for anybody. */
@Named
@RequestScoped
public class LedgerPage {
  @Inject ReadLedger ledger;

  private @Nullable List<LedgerSummary> weeks;

  /** Published weeks, the latest first. */
  public List<LedgerSummary> getWeeks() {
    if (weeks == null) {
      weeks = ledger.list();
    }
    return weeks;
  }
}
