package org.platewarden.web.board;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.platewarden.audit.ExportForm;
import org.platewarden.audit.Refusal;
import org.platewarden.audit.TrailUnavailable;
import org.platewarden.cases.CaseName;
import org.platewarden.evidence.LookAtEvidence;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.report.Report;
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
    Optional<ExportForm> form =
        Arrays.stream(ExportForm.values())
            .filter(each -> each.name().equals(request.getParameter("form")))
            .findFirst();
    if (number.isEmpty() || form.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      Report report =
          boardReport.of(
              number.get(),
              look.export(new CaseName(number.get()), form.get()),
              request.getRemoteUser());
      send(report, form.get(), number.get(), response);
    } catch (Refusal refusal) {
      response.setStatus(
          refusal instanceof TrailUnavailable
              ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
              : HttpServletResponse.SC_NOT_FOUND);
      response.setContentType("text/plain");
      response.setCharacterEncoding("UTF-8");
      response.getWriter().write(say.refusal(refusal));
    }
  }

  private static void send(
      Report report, ExportForm form, CaseNumber number, HttpServletResponse response)
      throws IOException {
    byte[] bytes =
        switch (form) {
          case CSV -> report.csv();
          case XLSX -> report.workbook();
          case PDF -> report.pdf();
        };
    response.setContentType(
        switch (form) {
          case CSV -> "text/csv;charset=UTF-8";
          case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
          case PDF -> "application/pdf";
        });
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"case-%s.%s\""
            .formatted(
                number.value().replaceAll("[^A-Za-z0-9-]", "_"),
                form.onTheTrail().substring("form=".length())));
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
