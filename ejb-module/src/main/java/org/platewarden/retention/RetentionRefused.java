package org.platewarden.retention;

import org.platewarden.audit.Refusal;

/** Something about keeping and forgetting that is not done as it stands. */
public final class RetentionRefused extends Refusal {
  private static final long serialVersionUID = 1L;

  private RetentionRefused(String code, String message) {
    super(code, message);
  }

  static RetentionRefused draft(String why) {
    return new RetentionRefused("retention-draft", "rule refused: " + why);
  }

  static RetentionRefused words(String what, int length, int least, int most) {
    return new RetentionRefused(
        "retention-words",
        "refused: the %s has %d characters; give %d to %d, none of them a control character"
            .formatted(what, length, least, most));
  }

  static RetentionRefused line(long line, String why) {
    return new RetentionRefused(
        "retention-import",
        "rules refused: line %d: %s; nothing was drafted, mend the line and give all again"
            .formatted(line, why));
  }

  /** Whoever did the first half does not do the second. */
  public static RetentionRefused samePerson(long number) {
    return new RetentionRefused(
        "retention-same-person",
        "rule %d refused: you did the first half; a second person must look at it"
            .formatted(number));
  }

  /** It is decided already. */
  public static RetentionRefused decided(long number) {
    return new RetentionRefused(
        "retention-decided",
        "rule %d refused: it was decided already; load the page again".formatted(number));
  }

  /** Where no other rule applies, this one does. */
  public static RetentionRefused lastDefault(long number) {
    return new RetentionRefused(
        "retention-default",
        "rule %d refused: it is the agency's default, and nothing would go where no other rule applies; put another in force first"
            .formatted(number));
  }

  static RetentionRefused noRule() {
    return new RetentionRefused(
        "retention-no-rule", "refused: there is no such rule; load the page again");
  }

  static RetentionRefused holdNamesNothing() {
    return new RetentionRefused(
        "hold-names-nothing",
        "hold refused: it names nothing; give a case, a plate, a camera, a place or a period");
  }

  static RetentionRefused holdTimes() {
    return new RetentionRefused(
        "hold-times",
        "hold refused: it must end in the future, and be looked at again before that");
  }

  static RetentionRefused noHold() {
    return new RetentionRefused(
        "hold-unknown", "refused: there is no such hold; load the page again");
  }

  /** It is lifted already. */
  public static RetentionRefused lifted() {
    return new RetentionRefused(
        "hold-lifted", "refused: this hold is lifted already, and stays so; place another");
  }

  static RetentionRefused goesOn() {
    return new RetentionRefused(
        "retention-goes-on", "run refused: one goes on already; wait until it has ended");
  }

  static RetentionRefused clockLeapt(String last, String now) {
    return new RetentionRefused(
        "retention-clock",
        "run put off: the last one was at %s and now it seems to be %s; see that the clock is right, then a person must start one"
            .formatted(last, now));
  }

  static RetentionRefused noRun() {
    return new RetentionRefused(
        "retention-no-run", "refused: there is no such run; load the page again");
  }
}
