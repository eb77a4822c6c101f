package org.platewarden.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.platewarden.audit.SealedHead;
import org.platewarden.compliance.model.Figures;
import org.platewarden.compliance.model.Figures.Taken;

/** Makes a report of what was taken from the database: hides, draws and sums up. */
@ApplicationScoped
class ReckonReport {
  private static final List<String> PUBLIC_FIGURES = List.of("queries", "hits");

  @Inject Figures figures;
  @Inject PlateDigests digests;
  @Inject ComplianceSettings settings;

  /**
   * Reports, all of one moment.
   *
   * @throws ReportRefused if it cannot be had as asked for
   */
  List<ComplianceReport> of(List<ReportAsked> asked) {
    List<Taken> taken = figures.take(asked, settings.zone(), settings.flags());
    return IntStream.range(0, asked.size())
        .mapToObj(each -> report(asked.get(each), taken.get(each)))
        .toList();
  }

  private ComplianceReport report(ReportAsked asked, Taken taken) {
    List<Section> sections =
        switch (asked.kind()) {
          case AUDIT -> audit(asked.period(), taken.sections());
          case VENDORS -> taken.sections().stream().map(this::priced).toList();
          case YEARLY -> new SmallCells(settings.smallCell()).of(taken.sections(), PUBLIC_FIGURES);
          case SAMPLE -> sample(taken);
          case ACCESS, HOLDINGS, ACCESS_RECORD -> taken.sections();
        };
    return new ComplianceReport(
        asked, settings.zone(), taken.stamp(), settings.inWords(asked.kind()), sections);
  }

  /** Plates become digests; what is flagged is summed up in front of who is. */
  private List<Section> audit(ReportPeriod period, List<Section> taken) {
    List<Section> sections =
        taken.stream()
            .map(
                section ->
                    section.columns().contains("plate")
                        ? section
                            .with("plate", cell -> digest(period, cell))
                            .renamed("plate", "digest")
                        : section)
            .toList();
    List<List<Cell>> flags =
        sections.stream()
            .filter(section -> section.key().startsWith("flag-"))
            .map(
                section ->
                    List.<Cell>of(
                        new Cell.Text(section.key()),
                        new Cell.Count(
                            section.rows().stream().map(List::getFirst).distinct().count()),
                        new Cell.Count(section.sum("queries"))))
            .toList();
    Section summary = new Section("flags", List.of("flag", "persons", "queries"), flags);
    return Stream.of(
            sections.stream().filter(section -> !section.key().startsWith("flag-")),
            Stream.of(summary),
            sections.stream().filter(section -> section.key().startsWith("flag-")))
        .flatMap(each -> each)
        .toList();
  }

  private Cell digest(ReportPeriod period, Cell plate) {
    return plate instanceof Cell.Text text
        ? new Cell.Text(digests.of(period, text.value()))
        : plate;
  }

  /** What a vendor answers, too late or wrongly, it asks money for all the same. */
  private Section priced(Section section) {
    if (settings.priceCents() == 0 || !section.columns().contains("asked")) {
      return section;
    }
    List<String> columns = new ArrayList<>(section.columns());
    columns.add("cents");
    List<Long> asked = section.counts("asked");
    List<List<Cell>> rows = new ArrayList<>();
    for (int row = 0; row < asked.size(); row++) {
      List<Cell> cells = new ArrayList<>(section.rows().get(row));
      cells.add(new Cell.Count(asked.get(row) * settings.priceCents()));
      rows.add(cells);
    }
    return new Section(section.key(), columns, rows);
  }

  private List<Section> sample(Taken taken) {
    SealedHead head = taken.stamp().closing().orElseThrow(ReportRefused::notOver);
    Sample sample = new Sample(head.root(), settings.samplePercent());
    Section all = taken.sections().getFirst();
    List<String> drawn = sample.of(all.rows().stream().map(row -> text(row.getFirst())).toList());
    List<List<Cell>> rows =
        drawn.stream()
            .map(
                entry ->
                    Stream.concat(
                            all.rows().stream()
                                .filter(row -> text(row.getFirst()).equals(entry))
                                .findFirst()
                                .orElseThrow()
                                .stream(),
                            Stream.<Cell>of(new Cell.Text(sample.lot(entry))))
                        .toList())
            .toList();
    List<String> columns = new ArrayList<>(all.columns());
    columns.add("lot");
    Section from =
        new Section(
            "sample-of",
            List.of("queries", "drawn", "percent", "size", "root"),
            List.of(
                List.of(
                    new Cell.Count(all.rows().size()),
                    new Cell.Count(drawn.size()),
                    new Cell.Count(settings.samplePercent()),
                    new Cell.Count(head.size()),
                    new Cell.Text(head.root()))));
    return List.of(from, new Section("sample", columns, rows));
  }

  private static String text(Cell cell) {
    return cell instanceof Cell.Text text ? text.value() : "";
  }
}
