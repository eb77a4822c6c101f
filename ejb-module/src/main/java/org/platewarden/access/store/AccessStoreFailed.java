package org.platewarden.access.store;

/** What is known of people and their rights cannot be read or written; it may pass. */
class AccessStoreFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AccessStoreFailed(Throwable cause) {
    super("people and their rights cannot be read or written", cause);
  }
}
