package org.platewarden.web.trail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.platewarden.audit.EntryName;
import org.platewarden.audit.PlaceInLog;
import org.platewarden.audit.PlaceInLog.State;
import org.platewarden.audit.ProveEntry;
import org.platewarden.audit.TrailLine;

/** How far the entries of an attempt have come into the signed log, step by step. */
@Named
@RequestScoped
public class TrailPlaces {
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SS 'UTC'").withZone(ZoneOffset.UTC);

  @Inject ProveEntry proveEntry;
  @Inject TrailEntryPage page;

  private List<Place> places = List.of();
  private boolean asked;

  /**
   * One entry on its way.
   *
   * @param outcome whether it is what came of the attempt
   * @param index its number in the log; empty while it has none
   * @param steps what has happened to it and what has not, in order
   */
  public record Place(boolean outcome, String index, List<Step> steps) {}

  /**
   * One step.
   *
   * @param name the key of its words
   * @param at when; empty if it has not happened
   */
  public record Step(String name, String at) {
    /** Whether it has happened. */
    public boolean isDone() {
      return !at.isEmpty();
    }
  }

  /** The attempt's entry and that of its outcome. */
  public List<Place> getAll() {
    TrailLine line = page.getLine();
    if (!asked && line != null) {
      asked = true;
      places =
          proveEntry.places(new EntryName(line.id())).stream().map(TrailPlaces::place).toList();
    }
    return places;
  }

  /** Whether outsiders can verify them all already. */
  public boolean isProvable() {
    return !getAll().isEmpty()
        && getAll().stream().allMatch(place -> place.steps().get(1).isDone());
  }

  private static Place place(PlaceInLog place) {
    return new Place(
        place.outcome(),
        place.index().map(index -> Long.toString(index)).orElse(""),
        List.of(
            step(State.INTEGRATED, place.integratedAt()),
            step(State.PUBLISHED, place.publishedAt()),
            step(State.WITNESSED, place.witnessedAt())));
  }

  private static Step step(State state, Optional<Instant> at) {
    return new Step(state.name(), at.map(EXACT::format).orElse(""));
  }
}
