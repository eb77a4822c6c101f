package org.platewarden.search;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.platewarden.audit.AuditSubject;
import org.platewarden.kernel.Plate;
import org.platewarden.purpose.AskedSource;
import org.platewarden.purpose.QueryType;
import org.platewarden.purpose.Question;
import org.platewarden.reads.LookAlikes;
import org.platewarden.reads.PlatePattern;
import org.platewarden.reads.PlateTerm;
import org.platewarden.reads.ReadReference;
import org.platewarden.reads.ReadsQuery;
import org.platewarden.reads.Where;

/**
 * What an officer asks, and which page of the answer.
 *
 * @param query which reads
 * @param after the last read of the page before, or empty for the first
 * @param sensitive whether sensitive places are asked for too, which needs a second person
 */
public record SearchCriteria(ReadsQuery query, Optional<ReadReference> after, boolean sensitive)
    implements AuditSubject, Question {
  /** Without sensitive places. */
  public SearchCriteria(ReadsQuery query, Optional<ReadReference> after) {
    this(query, after, false);
  }

  /** The first page of an answer. */
  public static SearchCriteria firstOf(ReadsQuery query) {
    return new SearchCriteria(query, Optional.empty());
  }

  /** The page after that read. */
  public SearchCriteria after(ReadReference last) {
    return new SearchCriteria(query, Optional.of(last), sensitive);
  }

  /** The same, and sensitive places too. */
  public SearchCriteria withSensitive() {
    return new SearchCriteria(query, after, true);
  }

  /** Whether many people's vehicles may fit, so that counts come before reads (R8). */
  public boolean isCountedFirst() {
    return CountsFirst.has(query);
  }

  @Override
  public boolean isAbout(Plate plate) {
    return query
        .plate()
        .filter(PlateTerm::isWhole)
        .filter(term -> term.fits(plate.characters()))
        .isPresent();
  }

  @Override
  public Set<String> skeletons() {
    return query.plate().map(PlateTerm::skeletons).orElse(Set.of());
  }

  @Override
  public boolean isNew() {
    return true;
  }

  @Override
  public boolean goesOn() {
    return after.isPresent();
  }

  /** By the plate where there is one, else by the place. */
  @Override
  public QueryType type() {
    return query
        .plate()
        .map(SearchCriteria::typeOf)
        .or(() -> query.where().map(SearchCriteria::typeOf))
        .orElse(QueryType.VEHICLE);
  }

  private static QueryType typeOf(PlateTerm plate) {
    return switch (plate) {
      case LookAlikes alike -> QueryType.LOOK_ALIKES;
      case PlatePattern pattern ->
          pattern.isWhole() ? QueryType.EXACT_PLATE : QueryType.PARTIAL_PLATE;
    };
  }

  private static QueryType typeOf(Where where) {
    return switch (where) {
      case Where.AtCameras cameras -> QueryType.CAMERAS;
      case Where.Area area -> QueryType.AREA;
    };
  }

  @Override
  public AskedSource source() {
    return AskedSource.OWN;
  }

  @Override
  public Instant reachesBackTo() {
    return query.window().from();
  }

  @Override
  public String wording() {
    return query.onTheTrail() + (sensitive ? "; sensitive=included" : "");
  }

  @Override
  public String onTheTrail() {
    return "%s; page=%s"
        .formatted(
            wording(),
            after.map(last -> "after " + last.capturedAt() + "/" + last.id()).orElse("first"));
  }
}
