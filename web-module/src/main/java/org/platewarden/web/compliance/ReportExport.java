package org.platewarden.web.compliance;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.platewarden.audit.ExportForm;
import org.platewarden.audit.Refusal;
import org.platewarden.audit.TrailUnavailable;
import org.platewarden.compliance.MakeReports;
import org.platewarden.compliance.ReportAsked;
import org.platewarden.report.Report;
import org.platewarden.web.frame.Say;

/** A report, to be taken away as CSV, workbook or PDF; on the trail. */
@WebServlet("/compliance/export")
public class ReportExport extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient MakeReports make;
  @Inject transient ReportTables tables;
  @Inject transient Say say;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<ReportAsked> asked = ReportAddress.asked(request.getParameter("n"));
    Optional<ExportForm> form =
        Arrays.stream(ExportForm.values())
            .filter(each -> each.name().equals(request.getParameter("form")))
            .findFirst();
    if (asked.isEmpty() || form.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      Report report = tables.report(make.export(asked.get(), form.get()), request.getRemoteUser());
      send(report, form.get(), fileName(asked.get()), response);
    } catch (Refusal refusal) {
      refuse(refusal, say.refusal(refusal), response);
    }
  }

  /** The name of a report's file, without its ending. */
  static String fileName(ReportAsked asked) {
    return asked.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + asked.period();
  }

  static void refuse(Refusal refusal, String words, HttpServletResponse response)
      throws IOException {
    response.setStatus(
        refusal instanceof TrailUnavailable
            ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
            : HttpServletResponse.SC_CONFLICT);
    response.setContentType("text/plain");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(words);
  }

  private static void send(
      Report report, ExportForm form, String fileName, HttpServletResponse response)
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
        "attachment; filename=\"%s.%s\"".formatted(fileName, form.name().toLowerCase(Locale.ROOT)));
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
