package org.platewarden.review;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.platewarden.review.model.Reviews;

/**
 * Reviews that nobody did in time, and whose access that closes. What is known is ten seconds old
 * at most; if it cannot be known, nobody goes on.
 */
@ApplicationScoped
public class LapsedReviews {
  private static final Duration AT_MOST_OLD = Duration.ofSeconds(10);

  @Inject Reviews reviews;
  @Inject ReviewSettings settings;
  @Inject Clock clock;
  @Inject MeterRegistry meters;

  private List<Review> overdue = List.of();
  private Instant asOf = Instant.EPOCH;

  @PostConstruct
  void begin() {
    meters.gauge("platewarden.reviews.overdue", this, it -> it.overdue().size());
  }

  /**
   * Lets somebody go on.
   *
   * @throws ReviewRefused if a review of a query of theirs has lapsed
   */
  void mustNotConcern(String person) {
    Instant now = clock.instant();
    overdue().stream()
        .filter(review -> review.asker().equals(person) && closes(review, now))
        .findFirst()
        .ifPresent(
            review -> {
              throw ReviewRefused.lapsed(review.week());
            });
  }

  /** Whether it closes the access of whoever asked. */
  boolean closes(Review review, Instant now) {
    return review.isOpen() && !now.isBefore(closesAt(review));
  }

  /** From when on it does. */
  Instant closesAt(Review review) {
    return review.due().plus(settings.lapse());
  }

  /** All that are overdue, the longest first. */
  synchronized List<Review> overdue() {
    Instant now = clock.instant();
    if (now.isAfter(asOf.plus(AT_MOST_OLD)) || now.isBefore(asOf)) {
      overdue = List.copyOf(reviews.openAndDueBefore(now));
      asOf = now;
    }
    return overdue;
  }

  /** Something was found: what is known is known no longer. */
  synchronized void forget() {
    asOf = Instant.EPOCH;
  }
}
