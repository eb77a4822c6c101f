package org.platewarden.web.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.platewarden.evidence.SavedRead;
import org.platewarden.evidence.Sighting;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.report.Report;
import org.platewarden.web.frame.Language;
import org.platewarden.web.frame.Say;
import org.platewarden.web.search.VendorWords;

/** What was saved to a case as a table, in the language of the page; it says who took it away. */
@RequestScoped
public class BoardReport {
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  private static final List<String> COLUMNS =
      List.of(
          "at",
          "plate",
          "source",
          "camera",
          "where",
          "vehicle",
          "confidence",
          "relevance",
          "saved",
          "digest");

  @Inject Language language;
  @Inject Say say;
  @Inject VendorWords vendorWords;
  @Inject Clock clock;

  Report of(CaseNumber number, List<SavedRead> saved, String by) {
    return new Report(
        say.of("board.report", number.value()),
        List.of(
            say.of("lead-only"),
            say.of("board.report.by", by, exact(clock.instant())),
            say.of("board.report.reads", saved.size())),
        COLUMNS.stream().map(column -> say.of("board.col." + column)).toList(),
        saved.stream().map(this::row).toList(),
        language.getLocale());
  }

  private List<String> row(SavedRead saved) {
    var sighting = saved.sighting();
    return List.of(
        exact(sighting.capturedAt()),
        (sighting.plate().characters() + " " + sighting.plate().issuer().code()).strip(),
        sourceOf(sighting.source()),
        sighting.cameraName() + " (" + sighting.camera() + ", " + sighting.owner() + ")",
        sighting.place().code()
            + " "
            + say.coordinates(sighting.place().latitude(), sighting.place().longitude()),
        sighting.vehicle().words(),
        sighting.isConfidenceTold() ? say.percent(sighting.confidence()) : "",
        saved.saving().relevance(),
        exact(saved.saving().at()) + " " + saved.saving().by(),
        saved.whole() ? inGroups(saved.digest()) : say.of("board.changed"));
  }

  /** So that it can be read, and leaves other columns their room. */
  private static String inGroups(String digest) {
    return digest.replaceAll("(.{16})(?=.)", "$1 ");
  }

  private String sourceOf(Sighting.Source source) {
    return source.isOwn()
        ? say.of("read.source.own")
        : "%s (%s, %s)"
            .formatted(source.name(), vendorWords.kindNamed(source.kind()), source.reference());
  }

  private static String exact(Instant at) {
    return EXACT.format(at);
  }
}
