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
import java.util.Optional;
import org.platewarden.audit.ExportForm;
import org.platewarden.audit.ReadTrail;
import org.platewarden.audit.Refusal;
import org.platewarden.audit.TrailExtract;
import org.platewarden.report.Attachment;
import org.platewarden.report.Report;
import org.platewarden.web.frame.FileAnswer;
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
    Optional<ExportForm> form = FileAnswer.formIn(request);
    if (answer.isEmpty() || form.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    FileAnswer file = new FileAnswer(response);
    try {
      TrailExtract extract = readTrail.export(answer.get().question(), form.get());
      Report report = trailReport.of(answer.get().question(), extract, request.getRemoteUser());
      String name = "trail-" + IN_NAME.format(clock.instant());
      file.send(report, form.get(), name, proofsOf(extract));
    } catch (Refusal refusal) {
      file.refuse(refusal, say.refusal(refusal), HttpServletResponse.SC_CONFLICT);
    }
  }

  private Attachment[] proofsOf(TrailExtract extract) {
    return extract.proofs().isEmpty()
        ? new Attachment[0]
        : new Attachment[] {
          new Attachment(
              TrailReport.PROOFS,
              ProofZip.TYPE,
              say.of("trail.report.attachment"),
              ProofZip.of(extract.proofs()))
        };
  }
}
