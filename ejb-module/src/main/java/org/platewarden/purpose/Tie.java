package org.platewarden.purpose;

import java.util.Set;
import org.platewarden.cases.CaseFile;
import org.platewarden.cases.Subject;

/**
 * Whether a question hangs together with its case (R6): by a vehicle that is registered in it with
 * its evidence, or by evidence that the justification states in so many words.
 */
final class Tie {
  /** The least characters of a justification that has to state evidence. */
  static final int LEAST_CHARACTERS = 30;

  /** The least different words of it that say something. */
  static final int LEAST_WORDS = 4;

  private Tie() {}

  static boolean holds(CaseFile file, Question question, String justification) {
    return !question.isNew() || isRegistered(file, question) || statesEvidence(justification);
  }

  private static boolean isRegistered(CaseFile file, Question question) {
    return file.subjects().stream()
        .anyMatch(
            each ->
                each.subject() instanceof Subject.Vehicle vehicle
                    && question.isAbout(vehicle.plate()));
  }

  private static boolean statesEvidence(String justification) {
    Set<String> telling = Reason.tellingWords(justification);
    return justification.strip().length() >= LEAST_CHARACTERS && telling.size() >= LEAST_WORDS;
  }
}
