package org.platewarden.mail;

/** What letters tell of; the page where it is dealt with. */
public enum LetterKind {
  /** A course counts for some days only: course, last day. */
  TRAINING_ENDS("access/index.xhtml"),
  /** A right ends: last day. */
  RIGHT_ENDS("access/index.xhtml"),
  /** Somebody's request waits for the addressee: area, last day. */
  REQUEST_WAITS("approvals/index.xhtml"),
  /** All levels approved the addressee's request: area. */
  REQUEST_GRANTED("access/index.xhtml"),
  /** A level refused the addressee's request: area. */
  REQUEST_REFUSED("access/index.xhtml"),
  /** Somebody left the organisation: their name. */
  PERSON_LEFT("people/index.xhtml"),
  /** An account in the addressee's care must be confirmed: whose, last day. */
  ACCOUNT_ENDS("people/accounts.xhtml"),
  /** An account in the addressee's care ended by itself: whose. */
  ACCOUNT_CLOSED("people/accounts.xhtml"),
  /** The addressee's own account ended by itself: whose. */
  OWN_ACCOUNT_CLOSED(""),
  /** Somebody went to another area: who, from where, to where. */
  PERSON_MOVED("people/index.xhtml"),
  /** Queries were drawn for the addressee to review: how many, last day. */
  REVIEWS_WAIT("reviews/index.xhtml"),
  /** Reviews are overdue: how many, the day from which access is closed. */
  REVIEWS_OVERDUE("reviews/index.xhtml"),
  /** A reviewer's reviews are overdue: whose, how many, the day. */
  REVIEWER_LATE("reviews/index.xhtml"),
  /** Questions on vehicles of the agency's people were stopped: on which day. */
  CONFLICT_WAITS("conflicts/index.xhtml"),
  /** A quarter is over, and its reports can be had: its first and its last day. */
  QUARTER_OVER("compliance/index.xhtml"),
  /** A retention run failed: its beginning. */
  RETENTION_FAILED("retention/runs.xhtml"),
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
