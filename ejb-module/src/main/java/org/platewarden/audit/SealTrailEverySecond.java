package org.platewarden.audit;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Seals and publishes the trail about once a second, and keeps what came of it. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN) // the log has transactions of its own
public class SealTrailEverySecond {
  @Inject TrailLog log;
  @Inject TrailCondition condition;

  @Schedule(second = "*", minute = "*", hour = "*", persistent = false)
  void catchUp() {
    try {
      log.catchUp().ifPresent(round -> condition.well(round.entries(), round.unwitnessedSince()));
    } catch (LogRolledBack rolledBack) {
      condition.disagrees(rolledBack.reason());
    } catch (RuntimeException e) {
      condition.failed(e);
    }
  }
}
