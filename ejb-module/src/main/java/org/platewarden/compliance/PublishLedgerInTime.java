package org.platewarden.compliance;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.platewarden.audit.SealedHead;
import org.platewarden.compliance.model.Ledgers;

/** Publishes each week of the ledger once it is over; one that was missed follows. */
@Startup
@Singleton
@RunAs("maintenance")
@TransactionManagement(TransactionManagementType.BEAN) // each week is a transaction of its own
public class PublishLedgerInTime {
  private static final int MOST_AT_ONCE = 60;

  @Inject Ledgers ledgers;
  @Inject LedgerKey key;
  @Inject PublishLedger publish;
  @Inject ComplianceSettings settings;
  @Inject Clock clock;

  /** A setting that cannot be meant keeps the product from starting. */
  @PostConstruct
  void begin() {
    settings.smallCell();
  }

  @Schedule(hour = "*", minute = "*/10", second = "50", persistent = false)
  void publish() {
    try {
      List<LedgerSummary> published = ledgers.list(1);
      LedgerWeek last = LedgerWeek.lastBefore(clock.instant());
      LedgerWeek week = published.isEmpty() ? last : published.getFirst().week().next();
      for (int each = 0; each < MOST_AT_ONCE && !week.monday().isAfter(last.monday()); each++) {
        Optional<SealedHead> head = ledgers.closing(week);
        if (head.isEmpty()) {
          return;
        }
        publish.publish(ledger(week, head.get(), !published.isEmpty()));
        week = week.next();
      }
    } catch (RuntimeException e) {
      LOG.ledgerNotPublished(e);
    }
  }

  private PublicLedger ledger(LedgerWeek week, SealedHead head, boolean before) {
    return PublicLedger.of(
        week,
        head,
        ledgers.queries(week),
        key.of(week, before),
        new SmallCells(settings.smallCell()));
  }
}
