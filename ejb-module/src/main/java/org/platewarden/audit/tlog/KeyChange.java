package org.platewarden.audit.tlog;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * That a log is signed by another key from an entry on, which says so and is opened to everybody.
 *
 * @param id of that entry
 * @param salt opens its commitment, 64 hexadecimal digits
 * @param said what it says, as {@link #saying} writes it
 */
public record KeyChange(String id, String salt, String said) {
  /** What such an entry is on the trail. */
  public static final String ACTION = "CHANGE_TRAIL_KEY";

  private static final String FIRST = "platewarden-trail-key/1";
  private static final int LINES = 4;
  private static final Pattern SAID = Pattern.compile("was=([^;\n]+); is=([^;\n]+)");

  /** Checks that it can be written and read again. */
  public KeyChange {
    new OpenedEntry(id, salt, said);
    if (!SAID.matcher(said).matches()) {
      throw new LogRefused("change of a key refused: it is not written as one");
    }
  }

  /** What stands in the entry. */
  public static String saying(VerifierKey was, VerifierKey is) {
    return "was=%s; is=%s".formatted(was.line(), is.line());
  }

  /**
   * Reads its file.
   *
   * @throws LogRefused unless it is exactly as {@link #text()} writes it
   */
  public static KeyChange read(String text) {
    List<String> lines = List.of(text.split("\n", LINES + 1));
    if (lines.size() != LINES + 1
        || !lines.getFirst().equals(FIRST)
        || !lines.getLast().isEmpty()) {
      throw new LogRefused("change of a key refused: four lines are wanted");
    }
    return new KeyChange(lines.get(1), lines.get(2), lines.get(3));
  }

  /** The lines of its file. */
  public String text() {
    return "%s\n%s\n%s\n%s\n".formatted(FIRST, id, salt, said);
  }

  /** By which it was signed before. */
  public VerifierKey was() {
    return key(1);
  }

  /** By which it is signed from then on. */
  public VerifierKey is() {
    return key(2);
  }

  /** Whether these are the bytes of the entry that says so. */
  boolean opens(byte[] entry) {
    return new OpenedEntry(id, salt, said).opens(entry, ACTION);
  }

  private VerifierKey key(int which) {
    Matcher parts = SAID.matcher(said);
    if (!parts.matches()) {
      throw new IllegalStateException("checked when it was made");
    }
    return VerifierKey.read(parts.group(which));
  }
}
