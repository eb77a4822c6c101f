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
import org.platewarden.identity.CurrentCaller;
import org.platewarden.purpose.Purpose;
import org.platewarden.purpose.PurposeBound;
import org.platewarden.reads.CappedTotal;
import org.platewarden.reads.FindReads;
import org.platewarden.reads.PageAsked;
import org.platewarden.reads.ReadPage;
import org.platewarden.reads.ReadSummary;
import org.platewarden.review.ReviewedInTime;
import org.platewarden.search.model.CountedQuestion;
import org.platewarden.search.model.CountedQuestions;

/** The second act of a question that many people's vehicles fit: their reads (R8). */
@Stateless
@RolesAllowed("officer")
@Entitled(Right.OWN_READS)
@ReviewedInTime
public class RevealReads {
  @Inject FindReads reads;
  @Inject LeftOut leftOut;
  @Inject MosaicBudget mosaic;
  @Inject CountedQuestions counted;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * The reads that fit, newest first, {@value SearchReads#PAGE} a page, {@value
   * CountReads#MOST_SHOWN} in all.
   *
   * @throws QueryRefused if the caller has not had the counts of this very question just before,
   *     had its reads already, or was warned of how many there are and did not confirm
   * @throws org.platewarden.purpose.PurposeRefused if the grounds tell nothing
   */
  @Audited(AuditAction.QUERY_READS)
  @PurposeBound
  public SearchResult reveal(WideQuestion question, Purpose purpose) {
    question.grounds().requireTelling(purpose);
    SearchCriteria criteria = question.criteria();
    Instant oldest = CountsFirst.requireInReach(criteria.query(), clock);
    CountedQuestion counts =
        counted
            .latestToChange(caller.get().name(), CountedQuestion.digest(criteria, purpose))
            .orElseThrow(QueryRefused::countsFirst);
    int most = counts.allowance(question, clock.instant(), SearchReads.PAGE);
    ReadPage page = reads.find(leftOut.of(criteria), new PageAsked(criteria.after(), most));
    List<ReadSummary> shown = CountsFirst.inReach(page.reads(), oldest);
    mosaic.note(purpose.caseNumber(), shown);
    counts.show(shown.size(), clock.instant());
    return new SearchResult(
        shown,
        page.more() && counts.showsMore(),
        criteria.goesOn() ? Optional.empty() : Optional.of(totalOf(counts, page)));
  }

  /** As counted, unless all that fits stands on the page: reads may have come in since. */
  private static CappedTotal totalOf(CountedQuestion counts, ReadPage first) {
    return first.more() ? counts.total() : new CappedTotal(first.reads().size(), false);
  }
}
