package org.platewarden.web.trail;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import org.platewarden.audit.ExportForm;
import org.platewarden.audit.ReadTrail;
import org.platewarden.audit.Refusal;
import org.platewarden.audit.TrailExtract;
import org.platewarden.audit.TrailUnavailable;
import org.platewarden.report.Attachment;
import org.platewarden.report.Report;
import org.platewarden.web.frame.Say;

/** All that fits an auditor's question, to be taken away as CSV, workbook or PDF; on the trail. */
@WebServlet("/trail/export")
public class TrailExport extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final DateTimeFormatter IN_NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

  @Inject transient ReadTrail readTrail;
  @Inject transient TrailAnswers answers;
  @Inject transient TrailReport trailReport;
  @Inject transient Say say;
  @Inject transient Clock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<TrailAnswer> answer =
        Optional.ofNullable(request.getParameter("t")).flatMap(answers::find);
    Optional<ExportForm> form =
        Arrays.stream(ExportForm.values())
            .filter(each -> each.name().equals(request.getParameter("form")))
            .findFirst();
    if (answer.isEmpty() || form.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      TrailExtract extract = readTrail.export(answer.get().question(), form.get());
      Report report = trailReport.of(answer.get().question(), extract, request.getRemoteUser());
      send(bytes(report, extract, form.get()), form.get(), response);
    } catch (Refusal refusal) {
      refuse(refusal, say.refusal(refusal), response);
    }
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

  private byte[] bytes(Report report, TrailExtract extract, ExportForm form) {
    return switch (form) {
      case CSV -> report.csv();
      case XLSX -> report.workbook();
      case PDF ->
          extract.proofs().isEmpty()
              ? report.pdf()
              : report.pdf(
                  new Attachment(
                      TrailReport.PROOFS,
                      ProofZip.TYPE,
                      say.of("trail.report.attachment"),
                      ProofZip.of(extract.proofs())));
    };
  }

  private void send(byte[] bytes, ExportForm form, HttpServletResponse response)
      throws IOException {
    String name = "trail-" + IN_NAME.format(clock.instant());
    response.setContentType(
        switch (form) {
          case CSV -> "text/csv;charset=UTF-8";
          case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
          case PDF -> "application/pdf";
        });
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"%s.%s\""
            .formatted(name, form.onTheTrail().substring("form=".length())));
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
