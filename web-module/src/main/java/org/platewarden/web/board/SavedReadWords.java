package org.platewarden.web.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.platewarden.evidence.Reading;
import org.platewarden.evidence.SavedRead;
import org.platewarden.evidence.Sighting;
import org.platewarden.reads.Correction;
import org.platewarden.web.frame.Say;
import org.platewarden.web.search.Bending;
import org.platewarden.web.search.VendorWords;

/** Says what is known of a saved read, in the language of the page. */
@RequestScoped
public class SavedReadWords {
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  @Inject Bending bending;
  @Inject VendorWords vendorWords;
  @Inject Say say;

  /** Plate and issuer. */
  String plate(Sighting sighting) {
    return (sighting.plate().characters() + " " + sighting.plate().issuer().code()).strip();
  }

  /** An instant in UTC, as spreadsheets sort it. */
  static String exact(Instant at) {
    return EXACT.format(at);
  }

  /** Whose read it is; a vendor's with its kind and the vendor's own reference. */
  String source(Sighting.Source source) {
    return source.isOwn()
        ? say.of("read.source.own")
        : "%s (%s, %s)"
            .formatted(source.name(), vendorWords.kindNamed(source.kind()), source.reference());
  }

  /** Name, code and owner of the camera; a vendor tells no code. */
  String camera(Sighting sighting) {
    return sighting.source().isOwn()
        ? "%s (%s, %s)".formatted(sighting.cameraName(), sighting.camera(), sighting.owner())
        : sighting.cameraName();
  }

  /** Whose law applies, and coordinates. */
  String where(Sighting sighting) {
    return sighting.place().code()
        + " "
        + say.coordinates(sighting.place().latitude(), sighting.place().longitude());
  }

  /** Which characters are not as asked. */
  String bent(Reading reading) {
    return reading.recognisedBy().isEmpty()
        ? say.of("board.not-kept")
        : bending.words(reading.likeness());
  }

  /** Who made characters of the picture. */
  String recognisedBy(Sighting sighting) {
    String by = sighting.reading().recognisedBy();
    if (by.isEmpty()) {
      return say.of("board.not-kept");
    }
    if (!sighting.source().isOwn()) {
      return say.of("board.recognised.vendor", sighting.source().name());
    }
    return by.equals(Reading.OURS)
        ? say.of("board.recognised.ours")
        : say.of("board.recognised.camera", by);
  }

  /** What people said that it should say; the read itself stands beside it. */
  String correction(Reading reading) {
    Optional<Correction> said = reading.correction();
    return said.map(
            each ->
                say.of(
                    "board.corrected",
                    each.corrected(),
                    each.by(),
                    exact(each.at()),
                    each.reason()))
        .orElse(say.of("board.corrected.none"));
  }

  /** How sure the reading is; empty where it was not told. */
  String confidence(Sighting sighting) {
    return sighting.isConfidenceTold() ? say.percent(sighting.confidence()) : "";
  }

  /** Why it was asked for. */
  String purpose(SavedRead saved) {
    String code = saved.saving().purpose();
    return say.orElse("purpose." + code, code);
  }

  /** The attempt under which it was saved. */
  String entry(SavedRead saved) {
    return saved.saving().entry().map(Object::toString).orElse(say.of("board.not-kept"));
  }

  /** In groups, so that it can be read; or that the read was changed since. */
  String digest(SavedRead saved) {
    return saved.whole() ? inGroups(saved.digest()) : say.of("board.changed");
  }

  /** So that it can be read, and leaves others their room. */
  static String inGroups(String digest) {
    return digest.replaceAll("(.{16})(?=.)", "$1 ");
  }
}
