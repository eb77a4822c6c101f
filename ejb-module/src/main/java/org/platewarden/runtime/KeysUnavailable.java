package org.platewarden.runtime;

/** A key is not there, or not to be had; whatever needs it is not done. */
public final class KeysUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Keys that are missing.
   *
   * @param message what cannot be done, which key or file is missing, what to do; never a secret
   */
  public KeysUnavailable(String message) {
    super(message);
  }

  /** Keys that cannot be read or written, with the cause. */
  public KeysUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
