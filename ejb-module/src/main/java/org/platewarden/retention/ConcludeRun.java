package org.platewarden.retention;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.retention.model.Runs;

/** Ends a run: its account, with the root over what went, stands on the trail. */
@Stateless
@RolesAllowed({"compliance", "maintenance"})
public class ConcludeRun {
  @Inject Runs runs;

  /** Keeps the account. */
  @Audited(AuditAction.CONCLUDE_RETENTION_RUN)
  public void conclude(RetentionReport report) {
    runs.conclude(report);
    if (report.outcome() == RetentionReport.Outcome.FAILED) {
      LOG.retentionFailed(report.run().id().toString(), report.left());
    } else {
      LOG.retentionDone(report.run().id().toString(), report.removed(), report.held());
    }
  }
}
