package org.platewarden.audit;

import java.util.Optional;

/**
 * Which page of an answer is asked for.
 *
 * @param after where the page before ended; empty for the first
 */
public record TrailPageAsked(Optional<TrailLine.Place> after) implements AuditSubject {
  /** The first page. */
  public static final TrailPageAsked FIRST = new TrailPageAsked(Optional.empty());

  @Override
  public String onTheTrail() {
    return "page=" + after.map(place -> "after " + place.at() + "/" + place.id()).orElse("first");
  }
}
