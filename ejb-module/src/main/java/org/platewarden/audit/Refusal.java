package org.platewarden.audit;

import jakarta.ejb.ApplicationException;

/** "No" to a person, with a reason that the person may read. It is on the trail. */
@ApplicationException(rollback = true, inherited = true)
public abstract class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * A refusal.
   *
   * @param code a stable key, for the trail and for translations: {@code window-too-long}
   * @param message what was refused, the values that clash, what to do; never a plate
   */
  protected Refusal(String code, String message) {
    super(message);
    this.code = code;
  }

  /** The stable key. */
  public final String code() {
    return code;
  }
}
