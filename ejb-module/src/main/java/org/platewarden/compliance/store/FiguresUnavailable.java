package org.platewarden.compliance.store;

/** The database could not say the figures; asking again may help. */
final class FiguresUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FiguresUnavailable(Throwable cause) {
    super("figures of a report cannot be read", cause);
  }
}
