package org.platewarden.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.audit.ExportForm;
import org.platewarden.audit.NotAudited;
import org.platewarden.retention.model.Runs;

/** Shows the runs and their accounts. */
@Stateless
@RolesAllowed("compliance")
public class LookAtRuns {
  /** How many are listed. */
  public static final int MOST = 200;

  @Inject Runs runs;

  /** Runs, the latest first. */
  @NotAudited(because = "it tells numbers, of what is gone")
  public List<RunSummary> list() {
    return runs.list(MOST);
  }

  /**
   * The account of one.
   *
   * @throws RetentionRefused if there is none
   */
  @NotAudited(because = "it tells numbers, of what is gone")
  public RetentionReport report(RunName name) {
    return runs.find(name.id()).orElseThrow(RetentionRefused::noRun);
  }

  /**
   * The same, to be taken away.
   *
   * @throws RetentionRefused if there is none
   */
  @Audited(AuditAction.EXPORT_RETENTION_REPORT)
  public RetentionReport export(RunName name, ExportForm form) {
    return runs.find(name.id()).orElseThrow(RetentionRefused::noRun);
  }
}
