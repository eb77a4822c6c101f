package org.platewarden.web.board;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.platewarden.evidence.EvidenceExtract;
import org.platewarden.evidence.SavedRead;
import org.platewarden.evidence.Whereabouts;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.recognition.ModelVersion;
import org.platewarden.recognition.ModelVersions;
import org.platewarden.report.Dossier;
import org.platewarden.report.Dossier.Fact;
import org.platewarden.report.Report;
import org.platewarden.web.frame.Language;
import org.platewarden.web.frame.Say;

/** What was saved to a case as a report that people read, in the language of the page. */
@RequestScoped
public class EvidenceReport {
  /** The name of the file with proofs that the report carries. */
  static final String PROOFS = "proofs.zip";

  private static final int WIDE = 185;

  @Inject ReportMaps maps;
  @Inject ReportedRead reportedRead;
  @Inject SavedReadWords words;
  @Inject ModelVersions models;
  @Inject Language language;
  @Inject Say say;
  @Inject Clock clock;

  /**
   * The report.
   *
   * @param by who takes it away
   */
  Dossier of(CaseNumber number, EvidenceExtract extract, String by) {
    String at = SavedReadWords.exact(clock.instant());
    String entry = extract.entry().toString();
    List<Dossier.Part> parts = new ArrayList<>();
    parts.add(new Dossier.Notice(say.of("lead-only")));
    parts.add(new Dossier.Facts(about(number, extract, by, at)));
    List<SavedRead> reads = extract.reads();
    if (reads.isEmpty()) {
      parts.add(new Dossier.Words(say.of("board.report.none")));
    } else {
      parts.add(new Dossier.Heading(say.of("board.map"), false));
      parts.addAll(maps.of(reads));
      parts.add(new Dossier.Heading(say.of("board.time"), false));
      parts.add(timeLine(reads));
      parts.add(new Dossier.Heading(say.of("board.reads"), false));
      parts.add(new Dossier.Grid(list(reads)));
      for (int read = 0; read < reads.size(); read++) {
        parts.addAll(reportedRead.of(read + 1, extract.rows().get(read)));
      }
    }
    return new Dossier(
        say.of("board.report.title", number.value()),
        new Dossier.Mark(say.of("board.report.mark", by, at, number.value(), entry), entry),
        parts,
        language.getLocale());
  }

  private List<Fact> about(CaseNumber number, EvidenceExtract extract, String by, String at) {
    ModelVersion inForce = models.inForce();
    return List.of(
        new Fact(say.of("board.report.case"), number.value()),
        new Fact(say.of("board.report.exported"), say.of("board.report.exported.said", by, at)),
        new Fact(say.of("board.report.exported.entry"), extract.entry().toString()),
        new Fact(say.of("board.col.reads"), String.valueOf(extract.rows().size())),
        new Fact(
            say.of("board.report.model"),
            say.of("board.report.model.said", inForce.name(), inForce.hash())),
        new Fact(say.of("board.report.pictures"), say.of("board.report.pictures.said")),
        new Fact(say.of("board.col.digest"), say.of("board.report.digest.said")),
        new Fact(
            say.of("board.report.proofs"),
            extract.proofs().isEmpty()
                ? say.of("board.report.proofs.none")
                : say.of("board.report.proofs.said", PROOFS, extract.proofs().size())));
  }

  private Dossier.Picture timeLine(List<SavedRead> reads) {
    TimeLine line = TimeLine.of(reads.stream().map(SavedRead::sighting).toList(), say);
    String told =
        Whereabouts.of(reads).stream()
            .limit(TimeLineSketch.MOST_LANES)
            .map(
                each ->
                    say.of(
                        "board.report.time.of",
                        each.plate().characters(),
                        each.reads(),
                        SavedReadWords.exact(each.first()),
                        SavedReadWords.exact(each.last())))
            .collect(joining("; "));
    int more = line.lanes().size() - TimeLineSketch.MOST_LANES;
    return new Dossier.Picture(
        TimeLineSketch.of(line),
        "image/png",
        say.of("board.report.time.instead", told),
        more > 0 ? say.of("board.report.time.more", more) : say.of("board.report.time.caption"),
        WIDE);
  }

  private Report.Table list(List<SavedRead> reads) {
    List<List<String>> rows = new ArrayList<>();
    for (int at = 0; at < reads.size(); at++) {
      var sighting = reads.get(at).sighting();
      rows.add(
          List.of(
              String.valueOf(at + 1),
              words.plate(sighting),
              say.local(sighting.capturedAt(), sighting.place().zone()),
              sighting.cameraName(),
              sighting.source().isOwn() ? say.of("read.source.own") : sighting.source().name()));
    }
    return new Report.Table(
        "",
        List.of(
            say.of("board.report.number"),
            say.of("board.col.plate"),
            say.of("board.col.at"),
            say.of("board.col.camera"),
            say.of("board.col.source")),
        rows);
  }
}
