package org.platewarden.purpose;

import org.platewarden.audit.Refusal;

/** The stated purpose does not open the door. */
public final class PurposeRefused extends Refusal {
  private static final long serialVersionUID = 1L;

  private PurposeRefused(String code, String message) {
    super(code, message);
  }

  static PurposeRefused missing() {
    return new PurposeRefused(
        "purpose-missing", "query refused: it states no purpose; choose one from the list");
  }

  static PurposeRefused unknown() {
    return new PurposeRefused(
        "purpose-unknown",
        "query refused: its purpose is not on the agency's list; choose one from the list");
  }

  static PurposeRefused tooShort(int characters, int least) {
    return new PurposeRefused(
        "justification-too-short",
        "query refused: the justification has %d characters and %d are the least; say what ties the question to the case"
            .formatted(characters, least));
  }
}
