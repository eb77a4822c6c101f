package org.platewarden.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.platewarden.review.model.Reviews;

/** The reviews that wait for their finding. */
@ApplicationScoped
public class OpenReviews {
  /** Longer than any setting lets a reviewer take. */
  private static final Duration AHEAD = Duration.ofDays(1000);

  @Inject Reviews reviews;
  @Inject LapsedReviews lapsed;

  /** All at an instant, the longest due first. */
  public List<ReviewList.Line> at(Instant now) {
    return reviews.openAndDueBefore(now.plus(AHEAD)).stream()
        .map(
            review ->
                new ReviewList.Line(
                    review,
                    review.isOverdue(now),
                    lapsed.closes(review, now),
                    lapsed.closesAt(review)))
        .toList();
  }
}
