package org.platewarden.review;

import java.util.UUID;
import org.platewarden.audit.AuditSubject;

/**
 * One review, by the query it is of.
 *
 * @param query the query's name on the trail
 */
public record ReviewName(UUID query) implements AuditSubject {
  @Override
  public String onTheTrail() {
    return "entry=" + query;
  }
}
