package org.platewarden.vendor;

/** What is known of vendors, or of their answers, cannot be read or written now. */
public final class VendorsUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A failure.
   *
   * @param message what could not be done
   * @param cause as the driver tells it
   */
  public VendorsUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
