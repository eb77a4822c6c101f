package org.platewarden.purpose;

import org.platewarden.audit.AuditSubject;
import org.platewarden.audit.SubjectField;

/**
 * Why people whom nobody suspects have to be looked at all the same: what an officer says once it
 * is known how many they are.
 *
 * @param words in the officer's own words
 */
public record Grounds(String words) implements AuditSubject {
  /** The longest. */
  public static final int MOST_CHARACTERS = 2000;

  /**
   * Refuses what would fit any case, and what only says again why the question was asked.
   *
   * @param purpose why it was asked
   * @throws PurposeRefused with what has to be said
   */
  public void requireTelling(Purpose purpose) {
    int length = words.strip().length();
    if (length < Tie.LEAST_CHARACTERS || length > MOST_CHARACTERS) {
      throw PurposeRefused.groundsLength(length, Tie.LEAST_CHARACTERS, MOST_CHARACTERS);
    }
    if (Reason.isVague(words) || Reason.tellingWords(words).size() < Tie.LEAST_WORDS) {
      throw PurposeRefused.vagueGrounds(Tie.LEAST_WORDS);
    }
    if (Reason.tellingWords(purpose.justification()).containsAll(Reason.tellingWords(words))) {
      throw PurposeRefused.groundsRepeated();
    }
  }

  @Override
  public String onTheTrail() {
    return "grounds=" + SubjectField.written(words);
  }
}
