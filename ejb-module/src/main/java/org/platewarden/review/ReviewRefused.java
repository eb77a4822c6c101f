package org.platewarden.review;

import org.platewarden.audit.Refusal;

/** Something about reviews that is not done. */
public final class ReviewRefused extends Refusal {
  private static final long serialVersionUID = 1L;

  private ReviewRefused(String code, String message) {
    super(code, message);
  }

  static ReviewRefused notYours() {
    return new ReviewRefused(
        "review-not-yours",
        "review refused: lots gave this query to somebody else, or it was not drawn; take one of your own list");
  }

  static ReviewRefused ownQuery() {
    return new ReviewRefused(
        "review-own", "review refused: nobody reviews a query of their own; another person must");
  }

  static ReviewRefused found() {
    return new ReviewRefused(
        "review-found", "finding refused: this query has one already, which stays as it is");
  }

  static ReviewRefused remark(int length, int least) {
    return new ReviewRefused(
        "review-remark",
        "finding refused: its remark has %d characters; give %d to %d"
            .formatted(length, least, ReviewFinding.MOST_REMARK));
  }

  static ReviewRefused nobodyToReview() {
    return new ReviewRefused(
        "review-nobody",
        "draw put off: for somebody who asked there is no other person who may review; name a supervisor");
  }

  static ReviewRefused lapsed(ReviewWeek week) {
    return new ReviewRefused(
        "review-lapsed",
        "refused: a query of yours of the week %s was drawn for review and nobody reviewed it in time; it opens again when that is done"
            .formatted(week));
  }
}
