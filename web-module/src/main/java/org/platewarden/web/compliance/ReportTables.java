package org.platewarden.web.compliance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.platewarden.audit.SealedHead;
import org.platewarden.compliance.Cell;
import org.platewarden.compliance.ComplianceReport;
import org.platewarden.compliance.Section;
import org.platewarden.compliance.Stamp;
import org.platewarden.report.Report;
import org.platewarden.web.compliance.ShownSection.ShownCell;
import org.platewarden.web.frame.Language;
import org.platewarden.web.frame.Say;

/** A report in words: on a page, and to be taken away. */
@RequestScoped
public class ReportTables {
  private static final int MOST_SHOWN = 100;

  @Inject ReportWords words;
  @Inject Language language;
  @Inject Say say;

  /** As a page shows it. */
  List<ShownSection> shown(ComplianceReport report) {
    return report.sections().stream().map(section -> shown(report, section)).toList();
  }

  private ShownSection shown(ComplianceReport report, Section section) {
    List<List<ShownCell>> rows =
        section.rows().stream().limit(MOST_SHOWN).map(row -> cells(report, section, row)).toList();
    List<String> labels = rows.stream().map(row -> label(section, row)).toList();
    return new ShownSection(
        section.key(),
        words.section(section.key()),
        section.columns().stream()
            .map(column -> new ShownCell("", words.column(column), isFigure(section, column)))
            .toList(),
        rows,
        section.rows().size() - rows.size(),
        FigureChart.of(section, labels));
  }

  /** What a bar is of: the first two cells where both are names. */
  private static String label(Section section, List<ShownCell> row) {
    String first = row.getFirst().text();
    return List.of("vendors", "holdings").contains(section.key())
        ? first + " · " + row.get(1).text()
        : first;
  }

  private static boolean isFigure(Section section, String column) {
    int at = section.columns().indexOf(column);
    return at > 0
        && section.rows().stream()
            .map(row -> row.get(at))
            .anyMatch(cell -> cell instanceof Cell.Count);
  }

  private List<ShownCell> cells(ComplianceReport report, Section section, List<Cell> row) {
    return IntStream.range(0, row.size())
        .mapToObj(
            at -> {
              String column = section.columns().get(at);
              return new ShownCell(
                  words.column(column),
                  words.shown(column, row.get(at), report.zone()),
                  isFigure(section, column));
            })
        .toList();
  }

  /** As it is taken away by somebody. */
  Report report(ComplianceReport report, String person) {
    List<String> about = new ArrayList<>();
    about.add(say.of("report.by", person, words.at(report.stamp().at(), report.zone())));
    about.addAll(about(report));
    return new Report(
        say.of("report.kind." + report.asked().kind()),
        about,
        report.sections().stream().map(section -> table(report, section)).toList(),
        language.getLocale());
  }

  private Report.Table table(ComplianceReport report, Section section) {
    return new Report.Table(
        words.section(section.key()),
        section.columns().stream().map(words::column).toList(),
        section.rows().stream()
            .map(
                row ->
                    IntStream.range(0, row.size())
                        .mapToObj(
                            at ->
                                words.exact(section.columns().get(at), row.get(at), report.zone()))
                        .toList())
            .toList());
  }

  /** What a report says of itself: its period, by what it was reckoned, and the log's heads. */
  List<String> about(ComplianceReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(say.of("report.of", words.period(report.asked().period()), report.zone().getId()));
    for (String term : report.terms()) {
      int equals = term.indexOf('=');
      lines.add(say.of("report.term." + term.substring(0, equals), term.substring(equals + 1)));
    }
    Stamp stamp = report.stamp();
    lines.add(stamp.head().map(head -> head("report.head", head)).orElse(say.of("report.no-head")));
    stamp.closing().ifPresent(head -> lines.add(head("report.closing", head)));
    lines.add(say.of("report.unsealed", say.number(stamp.unsealed())));
    return lines;
  }

  private String head(String key, SealedHead head) {
    return say.of(key, Long.toString(head.size()), head.root());
  }
}
