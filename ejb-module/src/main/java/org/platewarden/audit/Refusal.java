package org.platewarden.audit;

import jakarta.ejb.ApplicationException;

/** "No" to a person, with a reason that the person may read. It is on the trail. */
@ApplicationException(rollback = true, inherited = true)
public abstract class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Object[] values;

  /**
   * A refusal.
   *
   * @param code a stable key, for the trail and for translations: {@code window-too-long}
   * @param message what was refused, the values that clash, what to do; never a plate
   * @param values those that clash, for a translation that names them
   */
  protected Refusal(String code, String message, Object... values) {
    super(message);
    this.code = code;
    this.values = values.clone();
  }

  /** What a translation of it puts in its places. */
  public final Object[] values() {
    return values == null ? new Object[0] : values.clone();
  }

  /** The stable key. */
  public final String code() {
    return code;
  }
}
