package org.platewarden.compliance;

import java.util.List;
import org.platewarden.audit.ProvenEntry;

/**
 * All that an outside auditor asks for, in no language yet.
 *
 * @param reports of the period, all of one moment
 * @param proofs of the sample's entries, those of the lowest lots first
 * @param checkpoint of the published log, signed
 * @param verifierKey by which its signature is checked
 */
public record AuditBundle(
    List<ComplianceReport> reports,
    List<ProvenEntry> proofs,
    String checkpoint,
    String verifierKey) {
  public AuditBundle {
    reports = List.copyOf(reports);
    proofs = List.copyOf(proofs);
  }

  /** One of its reports. */
  public ComplianceReport report(ReportKind kind) {
    return reports.stream()
        .filter(each -> each.asked().kind() == kind)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such report: " + kind));
  }

  /** Never shows what was asked. */
  @Override
  public String toString() {
    return "AuditBundle[" + reports.size() + " reports, " + proofs.size() + " proofs]";
  }
}
