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
import org.platewarden.evidence.LookAtEvidence;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.report.Report;
import org.platewarden.web.frame.FileAnswer;
import org.platewarden.web.frame.Say;

/** What was saved to a case, to be taken away as CSV, workbook or PDF; on the trail. */
@WebServlet("/cases/board/export")
public class BoardExport extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient LookAtEvidence look;
  @Inject transient BoardReport boardReport;
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
      Report report =
          boardReport.of(
              number.get(),
              look.export(new CaseName(number.get()), form.get()),
              request.getRemoteUser());
      answer.send(
          report, form.get(), "case-" + number.get().value().replaceAll("[^A-Za-z0-9-]", "_"));
    } catch (Refusal refusal) {
      answer.refuse(refusal, say.refusal(refusal), HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
