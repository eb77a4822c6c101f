package org.platewarden.web.retention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.platewarden.report.Report;
import org.platewarden.retention.RetentionReport;
import org.platewarden.web.frame.Language;
import org.platewarden.web.frame.Say;

/** The account of a run as a table to take away; times in UTC. */
@RequestScoped
public class RunTable {
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SS").withZone(ZoneOffset.UTC);

  private static final List<String> COLUMNS =
      List.of("class", "place", "cut-off", "removed", "held", "left", "oldest");

  @Inject Language language;
  @Inject Say say;
  @Inject Clock clock;

  /** The account, and who took it away when. */
  Report of(RetentionReport report, String person) {
    return new Report(
        say.of("run.report"),
        List.of(
            say.of("run.report.by", person, EXACT.format(clock.instant())),
            say.of("run.report.run", report.run().id().toString(), exact(report.run().beganAt())),
            say.of("run.report.outcome", say.of("run.outcome." + report.outcome())),
            say.of(
                "run.report.policy",
                Long.toString(report.run().policyVersion()),
                exact(report.run().asOf())),
            say.of("run.report.root", Long.toString(report.removed()), report.rootInHex())),
        COLUMNS.stream().map(column -> say.of("run.col." + column)).toList(),
        report.parts().stream().map(this::row).toList(),
        language.getLocale());
  }

  private List<String> row(RetentionReport.Part part) {
    return List.of(
        say.of("kept." + part.kept()),
        part.place(),
        part.cutOff().map(RunTable::exact).orElse(say.of("run.no-rule")),
        Long.toString(part.removed()),
        Long.toString(part.held()),
        Long.toString(part.left()),
        part.oldestLeft().map(RunTable::exact).orElse(""));
  }

  private static String exact(Instant at) {
    return EXACT.format(at);
  }
}
