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

  static PurposeRefused nothingAsked() {
    return new PurposeRefused(
        "question-missing",
        "query refused: it says nothing of what it asks; this is a fault of ours");
  }

  static PurposeRefused vague() {
    return new PurposeRefused(
        "justification-vague",
        "query refused: the justification would fit any case; say who saw what, when or where, and what the answer is for");
  }

  static PurposeRefused groundsLength(int characters, int least, int most) {
    return new PurposeRefused(
        "grounds-length",
        "query refused: why these people have to be looked at has %d characters; give %d to %d"
            .formatted(characters, least, most));
  }

  static PurposeRefused vagueGrounds(int words) {
    return new PurposeRefused(
        "grounds-vague",
        "query refused: why these people have to be looked at would fit any case; say in %d telling words or more what you look for among them"
            .formatted(words));
  }

  static PurposeRefused groundsRepeated() {
    return new PurposeRefused(
        "grounds-repeated",
        "query refused: why these people have to be looked at says the justification again; say what you look for among them, now that you know how many they are");
  }

  static PurposeRefused sameForMany(int cases) {
    return new PurposeRefused(
        "justification-repeated",
        "query refused: you gave the same justification for %d other cases or more; say what ties this question to this case"
            .formatted(cases));
  }

  static PurposeRefused notTied(int characters, int words) {
    return new PurposeRefused(
        "question-not-tied",
        "query refused: no vehicle of the case is asked for, and the justification states no evidence; register the vehicle in the case, or say in %d characters and %d telling words or more what ties the question to it"
            .formatted(characters, words));
  }
}
