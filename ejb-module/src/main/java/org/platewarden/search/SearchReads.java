package org.platewarden.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.platewarden.access.Entitled;
import org.platewarden.access.Right;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.purpose.Purpose;
import org.platewarden.purpose.PurposeBound;
import org.platewarden.reads.CappedTotal;
import org.platewarden.reads.FindReads;
import org.platewarden.reads.PageAsked;
import org.platewarden.reads.ReadPage;
import org.platewarden.reads.ReadSummary;
import org.platewarden.review.ReviewedInTime;

/** An officer's query for one vehicle over our own reads. */
@Stateless
@RolesAllowed("officer")
@Entitled(Right.OWN_READS)
@ReviewedInTime
public class SearchReads {
  /** The farthest look-back, in years; fixed (R5). */
  public static final int MOST_YEARS = 5;

  /** Rows on a page. */
  public static final int PAGE = 50;

  @Inject FindReads reads;
  @Inject MosaicBudget mosaic;
  @Inject Clock clock;

  /**
   * The reads that fit, newest first, {@value #PAGE} a page; with the first page, how many there
   * are.
   *
   * @throws QueryRefused if the window begins more than five years ago, or many people's vehicles
   *     may fit: then {@link CountReads} comes first, and {@link RevealReads} after
   * @throws org.platewarden.reads.QuestionRefused if it is too loose, or took too long
   */
  @Audited(AuditAction.QUERY_READS)
  @PurposeBound
  public SearchResult search(SearchCriteria criteria, Purpose purpose) {
    if (CountsFirst.has(criteria.query())) {
      throw QueryRefused.countsFirst();
    }
    Instant oldest = CountsFirst.requireInReach(criteria.query(), clock);
    ReadPage page = reads.find(criteria.query(), new PageAsked(criteria.after(), PAGE));
    List<ReadSummary> shown = CountsFirst.inReach(page.reads(), oldest);
    mosaic.note(purpose.caseNumber(), shown);
    return new SearchResult(
        shown,
        page.more(),
        criteria.after().isPresent() ? Optional.empty() : Optional.of(total(criteria, page)));
  }

  /** A page that is not full has counted itself. */
  private CappedTotal total(SearchCriteria criteria, ReadPage first) {
    return first.more() ? reads.total(criteria.query()) : CappedTotal.of(first.reads().size());
  }
}
