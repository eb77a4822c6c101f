package org.platewarden.web.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.platewarden.audit.ProvenEntry;
import org.platewarden.evidence.EvidenceExtract;
import org.platewarden.evidence.SavedRead;
import org.platewarden.evidence.Sighting;
import org.platewarden.report.Dossier;
import org.platewarden.report.Dossier.Fact;
import org.platewarden.web.frame.Say;

/** One read of a report: its picture, what it says, how it came to say so, and its proof. */
@RequestScoped
public class ReportedRead {
  private static final int PICTURE_WIDTH = 95;

  @Inject SavedReadWords words;
  @Inject Say say;

  /** Its parts. */
  List<Dossier.Part> of(int number, EvidenceExtract.Row row) {
    SavedRead saved = row.saved();
    Sighting sighting = saved.sighting();
    List<Dossier.Part> parts = new ArrayList<>();
    parts.add(
        new Dossier.Heading(say.of("board.report.read", number, words.plate(sighting)), true));
    parts.add(
        row.picture()
            .<Dossier.Part>map(jpeg -> picture(jpeg, saved))
            .orElseGet(() -> new Dossier.Words(say.of("board.report.no-picture"))));
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(say.of("board.col.relevance"), saved.saving().relevance()));
    facts.addAll(reading(sighting));
    facts.addAll(provenance(sighting));
    facts.addAll(saving(row));
    parts.add(new Dossier.Facts(facts));
    return parts;
  }

  private Dossier.Picture picture(byte[] jpeg, SavedRead saved) {
    Sighting sighting = saved.sighting();
    String what =
        say.of(
            "read.picture.from",
            sighting.cameraName(),
            say.local(sighting.capturedAt(), sighting.place().zone()));
    return new Dossier.Picture(
        jpeg,
        "image/jpeg",
        what + ". " + say.of("board.report.pictures.said"),
        say.of(
            "board.report.picture.caption",
            saved.picture().map(hash -> SavedReadWords.inGroups(hash.hex())).orElse("")),
        PICTURE_WIDTH);
  }

  private List<Fact> reading(Sighting sighting) {
    String issuer = sighting.plate().issuer().code();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(say.of("board.col.plate"), sighting.plate().characters()));
    facts.add(
        new Fact(say.of("read.issuer"), issuer.isEmpty() ? say.of("read.issuer.unknown") : issuer));
    facts.add(new Fact(say.of("board.col.bent"), words.bent(sighting.reading())));
    facts.add(new Fact(say.of("board.col.corrected"), words.correction(sighting.reading())));
    facts.add(new Fact(say.of("board.col.recognised"), words.recognisedBy(sighting)));
    String confidence = words.confidence(sighting);
    facts.add(
        new Fact(
            say.of("board.col.confidence"),
            confidence.isEmpty() ? say.of("board.not-told") : confidence));
    String vehicle = sighting.vehicle().words();
    facts.add(
        new Fact(
            say.of("board.col.vehicle"), vehicle.isEmpty() ? say.of("board.not-told") : vehicle));
    return facts;
  }

  private List<Fact> provenance(Sighting sighting) {
    return List.of(
        new Fact(
            say.of("board.col.at"),
            say.local(sighting.capturedAt(), sighting.place().zone())
                + " ("
                + sighting.place().zone()
                + ")"),
        new Fact(say.of("board.report.received"), say.utc(sighting.receivedAt())),
        new Fact(say.of("board.col.source"), words.source(sighting.source())),
        new Fact(say.of("board.col.camera"), words.camera(sighting)),
        new Fact(say.of("board.col.where"), words.where(sighting)));
  }

  private List<Fact> saving(EvidenceExtract.Row row) {
    SavedRead saved = row.saved();
    return List.of(
        new Fact(
            say.of("board.col.saved"),
            say.of("camera.by", say.utc(saved.saving().at()), saved.saving().by())),
        new Fact(say.of("board.report.purpose"), words.purpose(saved)),
        new Fact(say.of("board.col.digest"), words.digest(saved)),
        new Fact(say.of("board.col.entry"), entry(row)));
  }

  private String entry(EvidenceExtract.Row row) {
    String named = words.entry(row.saved());
    return row.proofs().isEmpty()
        ? say.of("board.report.unproven", named)
        : say.of(
            "board.report.proven",
            named,
            String.join(
                ", ", row.proofs().stream().map(ProvenEntry::index).map(String::valueOf).toList()));
  }
}
