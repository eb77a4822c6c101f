package org.platewarden.purpose;

import org.platewarden.audit.Refusal;

/** A question is not let through, or not decided, by a second person. */
public final class SecondPersonRefused extends Refusal {
  private static final long serialVersionUID = 1L;

  private SecondPersonRefused(String code, String message) {
    super(code, message);
  }

  static SecondPersonRefused saidNo() {
    return new SecondPersonRefused(
        "second-person-no",
        "query refused: a second person looked at this very question and said no; their words stand on your list of held questions");
  }

  static SecondPersonRefused used() {
    return new SecondPersonRefused(
        "second-person-used",
        "query refused: the second person's yes was used meanwhile, and it lets a question pass once; ask again to have it held anew");
  }

  /** Nobody is their own second person. */
  public static SecondPersonRefused own() {
    return new SecondPersonRefused(
        "second-person-own", "refused: it is your own question; a second person is another");
  }

  /** It waits for nobody any more. */
  public static SecondPersonRefused notWaiting() {
    return new SecondPersonRefused(
        "second-person-not-waiting",
        "refused: this question waits for nobody any more; load the page again");
  }

  static SecondPersonRefused unknown() {
    return new SecondPersonRefused(
        "second-person-unknown", "refused: there is no such question; load the page again");
  }

  static SecondPersonRefused remark(int least, int most) {
    return new SecondPersonRefused(
        "second-person-remark",
        "refused: a no says why, in %d to %d characters".formatted(least, most));
  }
}
