package org.platewarden.compliance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.audit.EntryProofs;
import org.platewarden.audit.PublishedTrail;
import org.platewarden.audit.TrailKey;

/** Gathers all that an outside auditor asks for of a period that is over. */
@Stateless
@RolesAllowed({"compliance", "auditor"})
public class MakeAuditBundle {
  /** Of so many queries of the sample the entries are proven; of the others there are the lots. */
  public static final int MOST_PROVEN = 100;

  @Inject ReckonReport reckon;
  @Inject EntryProofs proofs;
  @Inject PublishedTrail published;
  @Inject TrailKey key;

  /**
   * Everything, all of one moment.
   *
   * @throws ReportRefused if the period is not over, or one of the reports is refused
   * @throws org.platewarden.audit.TrailQuestionRefused if the published log does not prove an entry
   */
  @Audited(AuditAction.EXPORT_AUDIT_BUNDLE)
  public AuditBundle make(ReportPeriod period) {
    List<ComplianceReport> reports =
        reckon.of(
            Arrays.stream(ReportKind.values()).map(kind -> new ReportAsked(kind, period)).toList());
    List<UUID> drawn =
        reports.stream()
            .filter(report -> report.asked().kind() == ReportKind.SAMPLE)
            .flatMap(report -> report.section("sample").rows().stream())
            .map(List::getFirst)
            .filter(Cell.Text.class::isInstance)
            .map(cell -> UUID.fromString(((Cell.Text) cell).value()))
            .limit(MOST_PROVEN)
            .toList();
    return new AuditBundle(
        reports,
        proofs.publishedOf(drawn),
        published
            .find(PublishedTrail.CHECKPOINT)
            .map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
            .orElseThrow(ReportRefused::notPublished),
        key.get(true).verifier().line());
  }
}
