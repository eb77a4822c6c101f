package org.platewarden.audit.store;

import org.jspecify.annotations.Nullable;

/** The trail's table did not take an entry; what was attempted must not be done. */
final class TrailStoreFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TrailStoreFailed(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
