package org.platewarden.search;

import java.util.Optional;
import org.platewarden.audit.AuditSubject;
import org.platewarden.kernel.Plate;
import org.platewarden.purpose.Question;
import org.platewarden.reads.PlateTerm;
import org.platewarden.reads.ReadReference;
import org.platewarden.reads.ReadsQuery;

/**
 * What an officer asks, and which page of the answer.
 *
 * @param query which reads
 * @param after the last read of the page before, or empty for the first
 */
public record SearchCriteria(ReadsQuery query, Optional<ReadReference> after)
    implements AuditSubject, Question {
  /** The first page of an answer. */
  public static SearchCriteria firstOf(ReadsQuery query) {
    return new SearchCriteria(query, Optional.empty());
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
  public boolean isNew() {
    return true;
  }

  @Override
  public String onTheTrail() {
    return "%s; page=%s"
        .formatted(
            query.onTheTrail(),
            after.map(last -> "after " + last.capturedAt() + "/" + last.id()).orElse("first"));
  }
}
