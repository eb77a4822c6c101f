package org.platewarden.web.compliance;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.platewarden.audit.ExportForm;
import org.platewarden.audit.Refusal;
import org.platewarden.compliance.MakeReports;
import org.platewarden.compliance.ReportAsked;
import org.platewarden.report.Report;
import org.platewarden.web.frame.FileAnswer;
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
    Optional<ExportForm> form = FileAnswer.formIn(request);
    if (asked.isEmpty() || form.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    FileAnswer answer = new FileAnswer(response);
    try {
      Report report = tables.report(make.export(asked.get(), form.get()), request.getRemoteUser());
      answer.send(report, form.get(), fileName(asked.get()));
    } catch (Refusal refusal) {
      answer.refuse(refusal, say.refusal(refusal), HttpServletResponse.SC_CONFLICT);
    }
  }

  /** The name of a report's file, without its ending. */
  static String fileName(ReportAsked asked) {
    return asked.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + asked.period();
  }
}
