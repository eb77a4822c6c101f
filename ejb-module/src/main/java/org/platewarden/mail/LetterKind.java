package org.platewarden.mail;

/** What letters tell of; the page where it is dealt with. */
public enum LetterKind {
  /** A course counts for some days only: course, last day. */
  TRAINING_ENDS("access"),
  /** A right ends: last day. */
  RIGHT_ENDS("access"),
  /** Somebody's request waits for the addressee: area, last day. */
  REQUEST_WAITS("approvals"),
  /** All levels approved the addressee's request: area. */
  REQUEST_GRANTED("access"),
  /** A level refused the addressee's request: area. */
  REQUEST_REFUSED("access"),
  /** Somebody left the organisation: their name. */
  PERSON_LEFT("people"),
  /** Queries were drawn for the addressee to review: how many, last day. */
  REVIEWS_WAIT("reviews"),
  /** Reviews are overdue: how many, the day from which access is closed. */
  REVIEWS_OVERDUE("reviews"),
  /** A reviewer's reviews are overdue: whose, how many, the day. */
  REVIEWER_LATE("reviews"),
  /** A retention run failed: its beginning. */
  RETENTION_FAILED("retention/runs"),
  /** Nobody may look at reads, since the trail is not in order: why. */
  TRAIL_REFUSES(""),
  /** The trail is in order again. */
  TRAIL_WELL("");

  private final String page;

  LetterKind(String page) {
    this.page = page;
  }

  /** Its path below the portal's address. */
  public String page() {
    return page;
  }
}
