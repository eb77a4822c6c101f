package org.platewarden.recognition;

/** A model version that cannot be used. */
public class ModelNotUsable extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * A version that cannot be used.
   *
   * @param reason which one, what is wrong with it, what to do
   */
  public ModelNotUsable(String reason) {
    super(reason);
  }

  /** The same with what went wrong. */
  public ModelNotUsable(String reason, Throwable cause) {
    super(reason, cause);
  }

  /** Why, in words for the people who run the server. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
