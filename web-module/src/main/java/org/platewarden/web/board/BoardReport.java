package org.platewarden.web.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.platewarden.evidence.EvidenceExtract;
import org.platewarden.evidence.SavedRead;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.report.Report;
import org.platewarden.web.frame.Language;
import org.platewarden.web.frame.Say;

/** What was saved to a case as a table, in the language of the page; it says who took it away. */
@RequestScoped
public class BoardReport {
  private static final List<String> COLUMNS =
      List.of(
          "at",
          "plate",
          "bent",
          "corrected",
          "recognised",
          "source",
          "camera",
          "where",
          "vehicle",
          "confidence",
          "relevance",
          "saved",
          "digest",
          "entry");

  @Inject Language language;
  @Inject Say say;
  @Inject SavedReadWords words;
  @Inject Clock clock;

  Report of(CaseNumber number, EvidenceExtract extract, String by) {
    return new Report(
        say.of("board.report", number.value()),
        List.of(
            say.of("lead-only"),
            say.of("board.report.by", by, SavedReadWords.exact(clock.instant())),
            say.of("board.report.entry", extract.entry().toString()),
            say.of("board.report.reads", extract.rows().size())),
        COLUMNS.stream().map(column -> say.of("board.col." + column)).toList(),
        extract.reads().stream().map(this::row).toList(),
        language.getLocale());
  }

  private List<String> row(SavedRead saved) {
    var sighting = saved.sighting();
    return List.of(
        SavedReadWords.exact(sighting.capturedAt()),
        words.plate(sighting),
        words.bent(sighting.reading()),
        words.correction(sighting.reading()),
        words.recognisedBy(sighting),
        words.source(sighting.source()),
        words.camera(sighting),
        words.where(sighting),
        sighting.vehicle().words(),
        words.confidence(sighting),
        saved.saving().relevance(),
        SavedReadWords.exact(saved.saving().at()) + " " + saved.saving().by(),
        words.digest(saved),
        words.entry(saved));
  }
}
