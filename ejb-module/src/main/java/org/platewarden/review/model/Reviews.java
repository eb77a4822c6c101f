package org.platewarden.review.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.platewarden.review.CommittedDraw;
import org.platewarden.review.RevealedDraw;
import org.platewarden.review.Review;
import org.platewarden.review.ReviewFinding;
import org.platewarden.review.ReviewWeek;

/** Where draws, reviews and findings are kept; they are only ever added. */
public interface Reviews {
  /** Notes what was fixed before a week. */
  void add(CommittedDraw draw, Instant at);

  /** Notes a draw with its reviews, which are due by an instant. */
  void add(RevealedDraw draw, Instant at, Instant due);

  /** The weeks for which something was fixed beforehand. */
  Set<ReviewWeek> committed();

  /** What was fixed for a week. */
  Optional<CommittedDraw> committed(ReviewWeek week);

  /** The weeks that were drawn. */
  Set<ReviewWeek> drawn();

  /** One review. */
  Optional<Review> find(UUID query);

  /** A reviewer's: those without finding first, then the latest found. */
  List<Review> of(String reviewer, int most);

  /** Those that were due before an instant and have no finding, the longest due first. */
  List<Review> openAndDueBefore(Instant instant);

  /**
   * Notes a finding.
   *
   * @return false if there is one already
   */
  boolean add(UUID query, ReviewFinding finding, String by, Instant at);
}
