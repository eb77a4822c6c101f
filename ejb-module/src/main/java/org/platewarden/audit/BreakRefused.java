package org.platewarden.audit;

/** A decision about the trail's log that does not count. */
public final class BreakRefused extends Refusal {
  private static final long serialVersionUID = 1L;

  private BreakRefused(String code, String message) {
    super(code, message);
  }

  static BreakRefused withoutReason() {
    return new BreakRefused(
        "break-without-reason",
        "not decided: why the log is to go on so is wanted, in a sentence of at least 20 letters");
  }

  static BreakRefused notTheirs(String by) {
    return new BreakRefused(
        "break-not-theirs",
        "not decided: %s does not hold the office of a privacy officer now, and only they decide this"
            .formatted(by));
  }

  static BreakRefused nothingToDecide() {
    return new BreakRefused(
        "break-not-there",
        "not decided: the log in the database is not, or not any more, what this was about; look again");
  }

  static BreakRefused decidedAlready(String by) {
    return new BreakRefused(
        "break-decided", "not decided again: %s has decided this already".formatted(by));
  }
}
