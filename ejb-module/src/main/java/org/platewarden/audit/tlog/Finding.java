package org.platewarden.audit.tlog;

/**
 * Something in a log that is not as it was signed.
 *
 * @param first the first entry it concerns; the log's size where it concerns none
 * @param last the last entry it concerns
 * @param what what is wrong, and in which file
 */
public record Finding(long first, long last, String what) {
  /** About one entry. */
  public static Finding entry(long index, String what) {
    return new Finding(index, index, what);
  }

  /** About no entry that the log has. */
  public static Finding noEntry(String what) {
    return new Finding(0, -1, what);
  }

  /** Whether it speaks of this entry. */
  public boolean names(long entry) {
    return first <= entry && entry <= last;
  }

  /** One line for a person. */
  public String line() {
    if (first > last) {
      return what;
    }
    return (first == last ? "entry " + first : "entries %d to %d".formatted(first, last))
        + ": "
        + what;
  }
}
