package org.platewarden.sensitive;

import org.platewarden.audit.Refusal;

/** A sensitive place is not added or ended as it stands. */
public final class SensitiveRefused extends Refusal {
  private static final long serialVersionUID = 1L;

  private SensitiveRefused(String code, String message) {
    super(code, message);
  }

  static SensitiveRefused name(int characters, int least, int most) {
    return new SensitiveRefused(
        "sensitive-name",
        "place refused: its name has %d characters; give %d to %d"
            .formatted(characters, least, most));
  }

  static SensitiveRefused size(double metres, double least, double most) {
    return new SensitiveRefused(
        "sensitive-size",
        "place refused: it reaches %.0f m; give %.0f to %.0f m".formatted(metres, least, most));
  }

  static SensitiveRefused reason(int characters, int least, int most) {
    return new SensitiveRefused(
        "sensitive-reason",
        "place refused: why it ends has %d characters; give %d to %d"
            .formatted(characters, least, most));
  }

  static SensitiveRefused tooMany(int most) {
    return new SensitiveRefused(
        "sensitive-too-many",
        "place refused: %d are left out already, and that is the most; end one, or draw one around several"
            .formatted(most));
  }

  static SensitiveRefused unknown() {
    return new SensitiveRefused(
        "sensitive-unknown", "refused: there is no such place; load the page again");
  }

  /** It ended already. */
  public static SensitiveRefused ended() {
    return new SensitiveRefused(
        "sensitive-ended", "refused: this place is left out no more already; load the page again");
  }
}
