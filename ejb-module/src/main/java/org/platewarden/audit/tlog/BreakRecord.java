package org.platewarden.audit.tlog;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a log stands who decided that it goes on otherwise than it was published. The entry
 * itself has a commitment; this opens it, so that anybody can tell what was decided.
 *
 * @param entry its number in the log that goes on
 * @param id its id
 * @param salt opens its commitment, 64 hexadecimal digits
 * @param said what it says, as {@link #saying} writes it
 */
public record BreakRecord(long entry, String id, String salt, String said) {
  /** What such an entry is on the trail. */
  public static final String ACTION = "GO_ON_AFTER_BREAK";

  private static final String FIRST = "platewarden-trail-break/1";
  private static final int LINES = 5;
  private static final Pattern SAID =
      Pattern.compile(
          "break=([0-9]+); published=([0-9]+)/([^;]+); going-on=([0-9]+)/([^;]+); by=([^;\n]+)");

  /** Checks that it can be written and read again. */
  public BreakRecord {
    new OpenedEntry(id, salt, said);
    if (entry < 0 || !SAID.matcher(said).matches()) {
      throw new LogRefused("decision refused: it is not written as one");
    }
  }

  /**
   * What stands in the entry.
   *
   * @param number which break of this log, from 1
   * @param published what was public and is not gone on with
   * @param goingOn what the log goes on from
   * @param by who decided
   */
  public static String saying(int number, Checkpoint published, Checkpoint goingOn, String by) {
    return "break=%d; published=%d/%s; going-on=%d/%s; by=%s"
        .formatted(
            number,
            published.size(),
            published.root().base64(),
            goingOn.size(),
            goingOn.root().base64(),
            by);
  }

  /**
   * Reads its file.
   *
   * @throws LogRefused unless it is exactly as {@link #text()} writes it
   */
  public static BreakRecord read(String text) {
    List<String> lines = List.of(text.split("\n", LINES + 1));
    if (lines.size() != LINES + 1
        || !lines.getFirst().equals(FIRST)
        || !lines.getLast().isEmpty()) {
      throw new LogRefused("decision refused: five lines are wanted");
    }
    return new BreakRecord(Checkpoint.size(lines.get(1)), lines.get(2), lines.get(3), lines.get(4));
  }

  /** The lines of its file. */
  public String text() {
    return "%s\n%d\n%s\n%s\n%s\n".formatted(FIRST, entry, id, salt, said);
  }

  /** Who decided. */
  public String by() {
    return parts().group(6);
  }

  /** From how many entries the log goes on. */
  public long goingOnFrom() {
    return Checkpoint.size(parts().group(4));
  }

  /**
   * Whether this is what was decided of these, and the entry says so.
   *
   * @param entryBytes the entry of this number, as it is published
   */
  public boolean opens(byte[] entryBytes, int number, Checkpoint published, Checkpoint goingOn) {
    return said.equals(saying(number, published, goingOn, by()))
        && new OpenedEntry(id, salt, said).opens(entryBytes, ACTION);
  }

  private Matcher parts() {
    Matcher parts = SAID.matcher(said);
    if (!parts.matches()) {
      throw new IllegalStateException("checked when it was made");
    }
    return parts;
  }
}
