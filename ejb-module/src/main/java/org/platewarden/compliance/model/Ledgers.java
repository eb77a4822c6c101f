package org.platewarden.compliance.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.platewarden.audit.SealedHead;
import org.platewarden.compliance.LedgerEntry;
import org.platewarden.compliance.LedgerSummary;
import org.platewarden.compliance.LedgerWeek;
import org.platewarden.compliance.PublicLedger;

/** Where the public ledger is kept, and what it is made of. */
public interface Ledgers {
  /** The queries of a week, as the trail has them. */
  List<LedgerEntry> queries(LedgerWeek week);

  /** The first head of the log that was sealed once the week was over. */
  Optional<SealedHead> closing(LedgerWeek week);

  /** Keeps a week; the same week is kept once. */
  void add(PublicLedger ledger, Instant at);

  /** Published weeks, the latest first. */
  List<LedgerSummary> list(int most);

  /** The text of a published week. */
  Optional<String> find(LedgerWeek week);
}
