package org.platewarden.audit;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.platewarden.audit.model.PlacesInLog;
import org.platewarden.audit.model.PlacesInLog.Opening;
import org.platewarden.audit.tlog.EntryProof;
import org.platewarden.audit.tlog.LogFolder;
import org.platewarden.audit.tlog.LogRefused;

/** Makes proofs out of the published log, as a stranger would, with the portal's own key. */
@ApplicationScoped
public class EntryProofs {
  @Inject PlacesInLog places;
  @Inject TrailKey key;

  @Inject
  @ConfigProperty(name = "platewarden.audit.dir")
  String folder;

  List<PlaceInLog> places(UUID attempt) {
    return places.of(attempt);
  }

  /** All entries of an attempt; nothing if there is no such attempt. */
  List<ProvenEntry> of(UUID attempt) {
    List<ProvenEntry> proven = new ArrayList<>();
    for (PlaceInLog place : places.of(attempt)) {
      if (place.publishedAt().isEmpty()) {
        throw TrailQuestionRefused.notPublishedYet();
      }
      proven.add(proven(place));
    }
    return proven;
  }

  /** All entries of these attempts that are published already. */
  List<ProvenEntry> published(List<TrailLine> lines) {
    return publishedOf(lines.stream().map(TrailLine::id).toList());
  }

  /**
   * All entries of these attempts that are published already, in the attempts' order.
   *
   * @throws TrailQuestionRefused if the published log does not prove one of them
   */
  public List<ProvenEntry> publishedOf(List<UUID> attempts) {
    return attempts.stream()
        .flatMap(attempt -> places.of(attempt).stream())
        .filter(place -> place.publishedAt().isPresent())
        .map(this::proven)
        .toList();
  }

  private ProvenEntry proven(PlaceInLog place) {
    long index = place.index().orElseThrow();
    EntryProof proof =
        new EntryProof(new LogFolder(Path.of(folder)), key.get(true).verifier(), List.of());
    try {
      EntryProof.Proven found = proof.of(Long.toString(index));
      String entry = new String(found.entry(), StandardCharsets.UTF_8);
      if (!entry.contains("\"entry\":\"" + place.entry() + "\"")) {
        throw new LogRefused("entry %d is another one in the published log".formatted(index));
      }
      Opening opening = places.opening(place.entry());
      return new ProvenEntry(
          index,
          entry,
          found.receipt().text(),
          opening.asked(),
          opening.salt().map(HexFormat.of()::formatHex).orElse(""));
    } catch (LogRefused refused) {
      LOG.entryNotProven(index, refused.reason());
      throw TrailQuestionRefused.notProven(index);
    }
  }
}
