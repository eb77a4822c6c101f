package org.platewarden.web.trail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.platewarden.audit.SubjectField;
import org.platewarden.audit.TrailExtract;
import org.platewarden.audit.TrailLine;
import org.platewarden.audit.TrailQuestion;
import org.platewarden.report.Report;
import org.platewarden.web.frame.Language;
import org.platewarden.web.frame.Say;

/** A part of the trail as a table, in the language of the page; times in UTC. */
@RequestScoped
public class TrailReport {
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SS").withZone(ZoneOffset.UTC);

  /** The name of the file that a PDF carries. */
  static final String PROOFS = "proofs.zip";

  private static final List<String> COLUMNS =
      List.of("at", "who", "action", "asked", "outcome", "why", "session", "address", "entry");

  @Inject TrailWords words;
  @Inject Language language;
  @Inject Say say;
  @Inject Clock clock;

  /** The lines that answer a question, and what was asked by whom and when. */
  Report of(TrailQuestion question, TrailExtract extract, String auditor) {
    List<TrailLine> lines = extract.lines();
    List<String> about = new ArrayList<>();
    about.add(say.of("trail.report.by", auditor, EXACT.format(clock.instant())));
    about.add(say.of("trail.report.asked", inWords(SubjectField.of(question.onTheTrail()))));
    about.add(say.of("trail.report.lines", lines.size()));
    if (!extract.proofs().isEmpty()) {
      about.add(say.of("trail.report.proofs", PROOFS, extract.proofs().size()));
    }
    return new Report(
        say.of("trail.report"),
        about,
        COLUMNS.stream().map(column -> say.of("trail.col." + column)).toList(),
        lines.stream().map(this::row).toList(),
        language.getLocale());
  }

  private List<String> row(TrailLine line) {
    return List.of(
        exact(line.at()),
        line.actor(),
        words.action(line.action().name()),
        inWords(line.asked()),
        words.outcome(line.outcome().name()),
        words.detail(line),
        line.session(),
        line.address(),
        line.id().toString());
  }

  private static String exact(Instant at) {
    return EXACT.format(at);
  }

  private String inWords(List<SubjectField> fields) {
    return fields.stream()
        .map(field -> words.key(field.key()) + ": " + words.value(field))
        .collect(Collectors.joining("; "));
  }
}
