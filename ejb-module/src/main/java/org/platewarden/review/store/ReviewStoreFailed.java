package org.platewarden.review.store;

/** Reviews cannot be read or written; it may pass. */
class ReviewStoreFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ReviewStoreFailed(Throwable cause) {
    super("reviews cannot be read or written", cause);
  }
}
