package org.platewarden.web.retention;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.platewarden.audit.ExportForm;
import org.platewarden.audit.Refusal;
import org.platewarden.report.Report;
import org.platewarden.retention.LookAtRuns;
import org.platewarden.retention.RunName;
import org.platewarden.web.frame.FileAnswer;
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
    Optional<ExportForm> form = FileAnswer.formIn(request);
    if (run.isEmpty() || form.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    FileAnswer answer = new FileAnswer(response);
    try {
      Report report =
          table.of(look.export(new RunName(run.get()), form.get()), request.getRemoteUser());
      answer.send(report, form.get(), "retention-run-" + run.get());
    } catch (Refusal refusal) {
      answer.refuse(refusal, say.refusal(refusal), HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
