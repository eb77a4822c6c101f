package org.platewarden.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.purpose.Purpose;
import org.platewarden.purpose.PurposeBound;
import org.platewarden.reads.FindReads;
import org.platewarden.reads.ReadPage;
import org.platewarden.reads.ReadsQuery;

/** An officer's query over our own reads. */
@Stateless
@RolesAllowed("officer")
public class SearchReads {
  /** The farthest look-back, in years; fixed (R5). */
  public static final int MOST_YEARS = 5;

  /** Rows on a page. */
  public static final int PAGE = 50;

  @Inject FindReads reads;
  @Inject Clock clock;

  /**
   * The reads that fit, newest first, {@value #PAGE} a page.
   *
   * @throws QueryRefused if nothing is asked, or the window begins more than five years ago
   */
  @Audited(AuditAction.QUERY_READS)
  @PurposeBound
  public SearchResult search(SearchCriteria criteria, Purpose purpose) {
    Instant oldest = clock.instant().atOffset(ZoneOffset.UTC).minusYears(MOST_YEARS).toInstant();
    if (criteria.window().from().isBefore(oldest)) {
      throw QueryRefused.lookBack(criteria.window().from(), oldest);
    }
    if (criteria.plate().isEmpty() && criteria.camera().isEmpty()) {
      throw QueryRefused.nothingAsked();
    }
    ReadPage page =
        reads.find(
            new ReadsQuery(
                criteria.plate(), criteria.camera(), criteria.window(), criteria.after(), PAGE));
    return new SearchResult(
        page.reads().stream().filter(read -> !read.capturedAt().isBefore(oldest)).toList(),
        page.more());
  }
}
