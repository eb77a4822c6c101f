package org.platewarden.compliance;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.audit.ExportForm;

/** Makes reports for those who answer for the use of reads (R29-R31). */
@Stateless
@RolesAllowed({"compliance", "auditor", "privacy-officer"})
public class MakeReports {
  @Inject ReckonReport reckon;
  @Resource SessionContext context;

  /**
   * A report, to be looked at.
   *
   * @throws ReportRefused if it has too many rows, took too long, or shows what was asked to
   *     somebody who may not see that
   */
  @Audited(AuditAction.MAKE_COMPLIANCE_REPORT)
  public ComplianceReport make(ReportAsked asked) {
    return reckoned(asked);
  }

  /**
   * The same, to be taken away.
   *
   * @throws ReportRefused likewise
   */
  @Audited(AuditAction.EXPORT_COMPLIANCE_REPORT)
  public ComplianceReport export(ReportAsked asked, ExportForm form) {
    return reckoned(asked);
  }

  private ComplianceReport reckoned(ReportAsked asked) {
    if (asked.kind().showsQueries()
        && !context.isCallerInRole("compliance")
        && !context.isCallerInRole("auditor")) {
      throw ReportRefused.showsQueries();
    }
    return reckon.of(List.of(asked)).getFirst();
  }
}
