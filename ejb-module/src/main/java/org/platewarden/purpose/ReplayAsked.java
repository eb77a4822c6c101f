package org.platewarden.purpose;

import java.util.Optional;
import org.platewarden.audit.AuditSubject;
import org.platewarden.audit.TrailLine;

/**
 * Which version is to be tried on the last year.
 *
 * @param version its number
 * @param after of the list of entries, from behind this place on; empty for the newest
 */
public record ReplayAsked(long version, Optional<TrailLine.Place> after) implements AuditSubject {
  @Override
  public String onTheTrail() {
    return "policy=%d; page=%s"
        .formatted(
            version, after.map(place -> "after " + place.at() + "/" + place.id()).orElse("first"));
  }
}
