package org.platewarden.web.policy;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.platewarden.audit.ExportForm;
import org.platewarden.audit.Refusal;
import org.platewarden.purpose.PolicyName;
import org.platewarden.purpose.PolicyReplay;
import org.platewarden.purpose.ReplayPolicy;
import org.platewarden.report.Report;
import org.platewarden.web.frame.FileAnswer;
import org.platewarden.web.frame.Language;
import org.platewarden.web.frame.Say;

/** What a version would have said in the last year, counted, as CSV; on the trail. */
@WebServlet("/policy/replay")
public class ReplayFile extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient ReplayPolicy replays;
  @Inject transient PolicyWords words;
  @Inject transient Language language;
  @Inject transient Say say;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String version = Objects.toString(request.getParameter("v"), "");
    if (!version.matches("[0-9]{1,9}")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    FileAnswer answer = new FileAnswer(response);
    try {
      Report counts = table(replays.replay(new PolicyName(Long.parseLong(version))));
      answer.send(counts, ExportForm.CSV, "policy-%s-replay".formatted(version));
    } catch (Refusal refusal) {
      answer.refuse(refusal, say.refusal(refusal), HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private Report table(PolicyReplay replay) {
    return new Report(
        say.of("policy.replay.of", Long.toString(replay.version())),
        List.of(
            say.of(
                "policy.replay.sum",
                say.number(replay.answered()),
                say.number(replay.refusedAnyway()),
                say.number(replay.unclassified()))),
        Stream.of("verdict", "role", "type", "source", "row", "count")
            .map(column -> say.of("policy." + column))
            .toList(),
        replay.counts().stream()
            .map(
                count ->
                    List.of(
                        words.verdict(count.verdict().name()),
                        words.roles(count.roles()),
                        words.type(count.type().name()),
                        words.source(count.source().name()),
                        count.row(),
                        Long.toString(count.count())))
            .toList(),
        language.getLocale());
  }
}
