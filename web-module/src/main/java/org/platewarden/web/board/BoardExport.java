package org.platewarden.web.board;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.platewarden.audit.ExportForm;
import org.platewarden.audit.Refusal;
import org.platewarden.cases.CaseName;
import org.platewarden.evidence.EvidenceExtract;
import org.platewarden.evidence.ExportEvidence;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.report.Attachment;
import org.platewarden.web.frame.FileAnswer;
import org.platewarden.web.frame.Say;
import org.platewarden.web.trail.ProofZip;

/**
 * What was saved to a case, to be taken away: as CSV or workbook a table, as PDF the report with
 * pictures, maps and proofs; on the trail.
 */
@WebServlet("/cases/board/export")
public class BoardExport extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient ExportEvidence exportEvidence;
  @Inject transient BoardReport boardReport;
  @Inject transient EvidenceReport evidenceReport;
  @Inject transient Say say;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<CaseNumber> number = BoardPage.numberIn(request.getParameter("n"));
    Optional<ExportForm> form = FileAnswer.formIn(request);
    if (number.isEmpty() || form.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    FileAnswer answer = new FileAnswer(response);
    try {
      EvidenceExtract extract = exportEvidence.export(new CaseName(number.get()), form.get());
      String name = "case-" + number.get().value().replaceAll("[^A-Za-z0-9-]", "_");
      String by = request.getRemoteUser();
      if (form.get() == ExportForm.PDF) {
        byte[] pdf = evidenceReport.of(number.get(), extract, by).pdf(proofsOf(extract));
        answer.send(pdf, "application/pdf", name + ".pdf");
      } else {
        answer.send(boardReport.of(number.get(), extract, by), form.get(), name);
      }
    } catch (Refusal refusal) {
      answer.refuse(refusal, say.refusal(refusal), statusOf(refusal));
    }
  }

  private Attachment[] proofsOf(EvidenceExtract extract) {
    return extract.proofs().isEmpty()
        ? new Attachment[0]
        : new Attachment[] {
          new Attachment(
              EvidenceReport.PROOFS,
              ProofZip.TYPE,
              say.of("trail.report.attachment"),
              ProofZip.of(extract.proofs()))
        };
  }

  /** A case that the visitor may not see is not found; what they may see is refused in words. */
  private static int statusOf(Refusal refusal) {
    return refusal.code().equals("case-unknown")
        ? HttpServletResponse.SC_NOT_FOUND
        : HttpServletResponse.SC_CONFLICT;
  }
}
