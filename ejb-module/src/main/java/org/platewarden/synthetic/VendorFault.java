package org.platewarden.synthetic;

import java.util.Locale;

/**
 * What a made-up vendor is to do wrong, until it is told otherwise.
 *
 * @param kind what
 * @param amount milliseconds of a delay, rows that are too many, bytes of a body; 0 otherwise
 */
public record VendorFault(Kind kind, int amount) {
  /** Nothing is wrong. */
  public static final VendorFault NONE = new VendorFault(Kind.NONE, 0);

  /** Kinds of faults. */
  public enum Kind {
    /** Nothing is wrong. */
    NONE,
    /** It answers late. */
    DELAY,
    /** What it answers is no JSON. */
    GARBAGE,
    /** Some of its rows lack what a read cannot be without. */
    BAD_ROWS,
    /** It hangs up in the middle. */
    RESET,
    /** It adds rows outside the window, past five years, of another plate, from abroad. */
    OVER_RETURN,
    /** Its answer does not end. */
    HUGE,
    /** It sends its caller elsewhere. */
    REDIRECT,
    /** It answers with an error of its own. */
    ERROR,
    /** It does not know its caller any more. */
    FORBIDDEN,
  }

  /**
   * A fault as the control address is told it: {@code over-return:3}, {@code delay:5000}, {@code
   * none}.
   */
  static VendorFault of(String told) {
    String[] parts = told.split(":", 2);
    return new VendorFault(
        Kind.valueOf(parts[0].toUpperCase(Locale.ROOT).replace('-', '_')),
        parts.length == 2 ? Integer.parseInt(parts[1]) : 0);
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
