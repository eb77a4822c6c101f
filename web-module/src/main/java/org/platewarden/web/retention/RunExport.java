package org.platewarden.web.retention;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.platewarden.audit.ExportForm;
import org.platewarden.audit.Refusal;
import org.platewarden.audit.TrailUnavailable;
import org.platewarden.report.Report;
import org.platewarden.retention.LookAtRuns;
import org.platewarden.retention.RunName;
import org.platewarden.web.frame.Say;

/** The account of a run, to be taken away as CSV, workbook or PDF; on the trail. */
@WebServlet("/retention/export")
public class RunExport extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient LookAtRuns look;
  @Inject transient RunTable table;
  @Inject transient Say say;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<UUID> run = RunPage.named(request.getParameter("n"));
    Optional<ExportForm> form =
        Arrays.stream(ExportForm.values())
            .filter(each -> each.name().equals(request.getParameter("form")))
            .findFirst();
    if (run.isEmpty() || form.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      Report report =
          table.of(look.export(new RunName(run.get()), form.get()), request.getRemoteUser());
      send(report, run.get(), form.get(), response);
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

  private static void send(Report report, UUID run, ExportForm form, HttpServletResponse response)
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
        "attachment; filename=\"retention-run-%s.%s\""
            .formatted(run, form.onTheTrail().substring("form=".length())));
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
