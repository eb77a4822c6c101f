package org.platewarden.conflict;

import org.platewarden.audit.Refusal;

/** A question is about a vehicle of the agency's own people, or nothing may be done about it. */
public final class ConflictRefused extends Refusal {
  private static final long serialVersionUID = 1L;

  private ConflictRefused(String code, String message, Object... values) {
    super(code, message, values);
  }

  static ConflictRefused stopped() {
    return new ConflictRefused(
        "conflict-stopped",
        "query stopped: it is about a vehicle that a member of staff named as theirs or their household's; internal affairs was told; if your case needs it, a privacy officer can let you ask for seven days");
  }

  static ConflictRefused plate(int length) {
    return new ConflictRefused(
        "conflict-plate",
        "vehicle refused: its plate has %d characters; give 1 to 10 letters and digits"
            .formatted(length),
        Integer.toString(length));
  }

  static ConflictRefused named() {
    return new ConflictRefused(
        "conflict-named", "vehicle refused: you named it already, and it is guarded");
  }

  static ConflictRefused tooMany(int most) {
    return new ConflictRefused(
        "conflict-too-many",
        "vehicle refused: you named %d, which is the most; say of one that it is no longer yours"
            .formatted(most),
        Integer.toString(most));
  }

  static ConflictRefused unknown() {
    return new ConflictRefused(
        "conflict-unknown", "refused: there is no such entry of yours; load the page again");
  }

  /** Nobody decides where they are a party. */
  public static ConflictRefused party() {
    return new ConflictRefused(
        "conflict-party",
        "refused: you asked that question, or the vehicle is yours; another privacy officer must decide");
  }

  /** Nobody is let ask about their own. */
  public static ConflictRefused own() {
    return new ConflictRefused(
        "conflict-own",
        "refused: the vehicle is the asker's own or their household's, and nobody asks about that; have a colleague ask for the case, or pass it on");
  }

  /** It is decided already. */
  public static ConflictRefused decided() {
    return new ConflictRefused(
        "conflict-decided", "refused: it was decided already; load the page again");
  }

  static ConflictRefused remark(int least, int most) {
    return new ConflictRefused(
        "conflict-remark",
        "refused: what is decided is explained in %d to %d characters".formatted(least, most),
        Integer.toString(least),
        Integer.toString(most));
  }
}
