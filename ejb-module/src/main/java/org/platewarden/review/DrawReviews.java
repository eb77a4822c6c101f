package org.platewarden.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.review.model.Reviews;

/** Fixes draws before their weeks and reveals them after (R30): both stand on the sealed trail. */
@Stateless
@RolesAllowed("maintenance")
public class DrawReviews {
  @Inject Reviews reviews;
  @Inject ReviewSettings settings;
  @Inject Clock clock;

  /** Fixes a week's draw. */
  @Audited(AuditAction.COMMIT_REVIEW_DRAW)
  public void commit(CommittedDraw draw) {
    reviews.add(draw, clock.instant());
  }

  /** Hands the drawn queries to their reviewers. */
  @Audited(AuditAction.REVEAL_REVIEW_DRAW)
  public void reveal(RevealedDraw draw) {
    Instant now = clock.instant();
    reviews.add(draw, now, now.plus(settings.due()));
  }
}
