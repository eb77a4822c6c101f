package org.platewarden.review;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.audit.TrailPeriods;
import org.platewarden.identity.CurrentCaller;
import org.platewarden.review.model.Reviews;

/**
 * Supervisors look over the queries that lots gave them; what they leave undone, compliance staff
 * may do.
 */
@Stateless
@RolesAllowed({"supervisor", "compliance"})
public class ReviewQueries {
  /** How many are listed. */
  public static final int MOST = 200;

  @Inject Reviews reviews;
  @Inject LapsedReviews lapsed;
  @Inject TrailPeriods trail;
  @Inject CurrentCaller caller;
  @Inject Clock clock;
  @Resource SessionContext session;

  /** The caller's reviews; for compliance staff those that are overdue. */
  @Audited(AuditAction.LIST_REVIEWS)
  public ReviewList list() {
    Instant now = clock.instant();
    List<Review> own = isEscalated() ? lapsed.overdue() : reviews.of(caller.get().name(), MOST);
    return new ReviewList(own.stream().map(review -> seen(review, now)).toList(), now);
  }

  private ReviewList.Line seen(Review review, Instant now) {
    return new ReviewList.Line(
        review, review.isOverdue(now), lapsed.closes(review, now), lapsed.closesAt(review));
  }

  /**
   * A query with everything that was asked.
   *
   * @throws ReviewRefused if it is not the caller's to review
   */
  @Audited(AuditAction.OPEN_REVIEW)
  public OpenedReview open(ReviewName name) {
    Review review = allowed(name);
    return new OpenedReview(
        review, trail.find(review.query()).orElseThrow(ReviewRefused::notYours));
  }

  /**
   * Says what came of it; that stays.
   *
   * @throws ReviewRefused if it is not the caller's to review, there is a finding already, or too
   *     little is said
   */
  @Audited(AuditAction.CONCLUDE_REVIEW)
  public void conclude(ReviewFinding finding) {
    allowed(new ReviewName(finding.query()));
    finding.mustSayEnough();
    if (!reviews.add(finding.query(), finding, caller.get().name(), clock.instant())) {
      throw ReviewRefused.found();
    }
    lapsed.forget();
  }

  private Review allowed(ReviewName name) {
    Review review = reviews.find(name.query()).orElseThrow(ReviewRefused::notYours);
    String person = caller.get().name();
    if (review.asker().equals(person)) {
      throw ReviewRefused.ownQuery();
    }
    if (!review.reviewer().equals(person)
        && !(isEscalated() && review.isOverdue(clock.instant()))) {
      throw ReviewRefused.notYours();
    }
    return review;
  }

  private boolean isEscalated() {
    return session.isCallerInRole("compliance");
  }
}
