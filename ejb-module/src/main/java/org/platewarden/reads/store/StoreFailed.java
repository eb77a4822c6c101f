package org.platewarden.reads.store;

/** The database did not do what it was asked; asking again may help. */
final class StoreFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
