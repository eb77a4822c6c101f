package org.platewarden.audit.tlog;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What a log says of itself: how many entries it holds, and the root over them. Source: C2SP
 * tlog-checkpoint; lines beyond the three are refused, since nobody could check them.
 *
 * @param origin the log's name
 * @param size how many entries
 * @param root over all of them
 */
public record Checkpoint(String origin, long size, Hash root) {
  private static final int LONGEST_ORIGIN = 255;

  /** Checks that it can be written and read again. */
  public Checkpoint {
    if (origin.isBlank()
        || origin.length() > LONGEST_ORIGIN
        || origin.chars().anyMatch(sign -> sign < ' ')
        || size < 0) {
      throw new LogRefused("checkpoint refused: its origin is no line, or its size is negative");
    }
    if (size == 0 && !root.equals(Hash.OF_NOTHING)) {
      throw new LogRefused("checkpoint refused: a log without entries has one root only");
    }
  }

  /**
   * Reads the text of a note.
   *
   * @throws LogRefused unless it is exactly as {@link #text()} writes it
   */
  public static Checkpoint read(String text) {
    String[] lines = text.split("\n", 5);
    if (lines.length != 4 || !lines[3].isEmpty()) {
      throw new LogRefused("checkpoint refused: origin, size and root on a line each are wanted");
    }
    return new Checkpoint(lines[0], size(lines[1]), Hash.fromBase64(lines[2]));
  }

  /**
   * Reads the checkpoint of a note that this key signed.
   *
   * @throws LogRefused if it did not, or the log is another
   */
  public static Checkpoint signed(SignedNote note, VerifierKey log) {
    return signed(note, List.of(log));
  }

  /**
   * The same, where the log was signed by several keys in its time.
   *
   * @param keys of one log, at least one
   * @throws LogRefused if none of them did, or the log is another
   */
  public static Checkpoint signed(SignedNote note, List<VerifierKey> keys) {
    note.signedBy(keys);
    Checkpoint read = read(note.text());
    if (!read.origin().equals(keys.getFirst().name())) {
      throw new LogRefused("checkpoint refused: it is of another log");
    }
    return read;
  }

  /** A whole number as sizes and indexes are written. */
  public static long size(String text) {
    if (text.matches("0|[1-9][0-9]{0,18}")) {
      try {
        return Long.parseLong(text);
      } catch (NumberFormatException e) {
        // larger than any log
      }
    }
    throw new LogRefused("number refused: a whole number without leading zeroes is wanted");
  }

  /** The three lines that are signed. */
  public String text() {
    return origin + "\n" + size + "\n" + root.base64() + "\n";
  }

  /** Which of these witnesses cosigned a note; none is no fault here. */
  public static long cosignatures(SignedNote note, Collection<VerifierKey> witnesses) {
    long cosigned = 0;
    for (VerifierKey key : witnesses) {
      if (note.signatures().stream().anyMatch(key::made)) {
        note.signedBy(Set.of(key)); // refuses what is not its own
        cosigned++;
      }
    }
    return cosigned;
  }
}
