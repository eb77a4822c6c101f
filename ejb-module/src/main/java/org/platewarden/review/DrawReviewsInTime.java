package org.platewarden.review;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.platewarden.review.model.Reviews;

/** Sees every few minutes that the coming week's draw is fixed and that past weeks are drawn. */
@Startup
@Singleton
@RunAs("maintenance")
@TransactionManagement(TransactionManagementType.BEAN) // each act is a transaction of its own
public class DrawReviewsInTime {
  @Inject PrepareDraw prepare;
  @Inject DrawReviews draws;
  @Inject Reviews reviews;
  @Inject ReviewSettings settings;
  @Inject Clock clock;

  /** A setting that cannot be meant keeps the product from starting. */
  @PostConstruct
  void begin() {
    settings.percent();
  }

  @Schedule(hour = "*", minute = "*/5", second = "20", persistent = false)
  void draw() {
    try {
      Set<ReviewWeek> committed = reviews.committed();
      DueDraws due = DueDraws.at(clock.instant(), committed, reviews.drawn());
      for (ReviewWeek week : due.toCommit()) {
        draws.commit(prepare.commitment(week, !committed.isEmpty()));
      }
      for (ReviewWeek week : due.toDraw()) {
        reviews.committed(week).flatMap(prepare::draw).ifPresent(draws::reveal);
      }
    } catch (RuntimeException e) {
      LOG.reviewsNotDrawn(e);
    }
  }
}
