package org.platewarden.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.platewarden.access.Entitled;
import org.platewarden.access.Right;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.audit.CurrentAttempt;
import org.platewarden.audit.EntryProofs;
import org.platewarden.audit.ExportForm;
import org.platewarden.cases.CaseBound;
import org.platewarden.cases.CaseName;
import org.platewarden.cases.CaseRefused;
import org.platewarden.cases.CaseStatus;
import org.platewarden.cases.KnownCases;
import org.platewarden.evidence.model.Evidence;
import org.platewarden.reads.KeepPictures;

/**
 * What of a case leaves the product: what was saved to it, and nothing else (R11). The report that
 * people read has pictures, and the proofs of the entries under which the reads were saved (R28).
 */
@Stateless
@RolesAllowed({"officer", "supervisor"})
@Entitled(Right.OWN_READS)
public class ExportEvidence {
  /** The most reads of a report with pictures and proofs; tables have all. */
  public static final int MOST_REPORTED = 250;

  @Inject Evidence evidence;
  @Inject KeepPictures pictures;
  @Inject EntryProofs proofs;
  @Inject KnownCases cases;
  @Inject CurrentAttempt attempt;

  /**
   * All that was saved to an open case, by time of capture, the latest first; for PDF with pictures
   * and with the proofs of what is published already.
   *
   * @throws CaseRefused if the case is closed
   * @throws EvidenceRefused if it is too much for a PDF
   * @throws org.platewarden.audit.TrailQuestionRefused if the published log does not prove an entry
   */
  @Audited(AuditAction.EXPORT_EVIDENCE)
  @CaseBound
  public EvidenceExtract export(CaseName name, ExportForm form) {
    if (cases.find(name.number()).filter(file -> file.status() == CaseStatus.OPEN).isEmpty()) {
      throw CaseRefused.closed(name.number());
    }
    List<SavedRead> saved = evidence.list(name.number());
    boolean reported = form == ExportForm.PDF;
    if (reported && saved.size() > MOST_REPORTED) {
      throw EvidenceRefused.tooLong(saved.size(), MOST_REPORTED);
    }
    return new EvidenceExtract(
        attempt.id().orElseThrow(),
        saved.stream().map(reported ? this::whole : EvidenceExtract.Row::bare).toList());
  }

  private EvidenceExtract.Row whole(SavedRead saved) {
    return new EvidenceExtract.Row(
        saved,
        saved.picture().flatMap(pictures::kept),
        proofs.publishedOf(saved.saving().entry().stream().toList()));
  }
}
