package org.platewarden.routes.hostile;

import java.util.function.Supplier;

/**
 * Something that no well-behaved camera sends.
 *
 * @param format whose parser it is meant for; empty for a frame
 * @param name what is wrong with it, as part of a file name
 * @param expected what must become of it
 * @param made its bytes, made anew each time: some are large
 */
public record HostileInput(String format, String name, Expected expected, Supplier<byte[]> made) {
  /** Stands in every value of every message, so that a reason that repeats one is found out. */
  public static final String CANARY = "CANARY";

  /** What must become of an input. */
  public enum Expected {
    /** The parser refuses it. */
    REFUSED,
    /** The parser understands it, and the rules for taking in refuse it. */
    REFUSED_LATER,
    /** It is odd and harmless: it may be taken in. */
    HARMLESS
  }

  /** The bytes. */
  public byte[] bytes() {
    return made.get();
  }

  @Override
  public String toString() {
    return format + " " + name;
  }
}
