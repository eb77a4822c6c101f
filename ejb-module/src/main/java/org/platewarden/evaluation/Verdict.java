package org.platewarden.evaluation;

import java.util.List;
import org.platewarden.reads.Misread;
import org.platewarden.recognition.Candidate;
import org.platewarden.recognition.RecognizedPlate;

/**
 * What a reader made of one plate whose text is known.
 *
 * @param found a plate was read where it is
 * @param exact its first text is right
 * @param firstThree one of its first three texts is
 * @param characters what part of its characters is right, 0 to 1
 */
record Verdict(boolean found, boolean exact, boolean firstThree, double characters) {
  static final Verdict NOT_FOUND = new Verdict(false, false, false, 0);

  private static final int THREE = 3;

  /** Of what was recorded when the plate was seen. */
  static Verdict recorded(Misread misread) {
    return of(misread.candidates(), misread.corrected());
  }

  /** Of the plate that stands where the known one does. */
  static Verdict of(List<RecognizedPlate> plates, Misread misread) {
    return plates.stream()
        .filter(plate -> plate.box().overlaps(misread.box()))
        .findFirst()
        .map(plate -> plate.candidates().stream().map(Candidate::characters).toList())
        .map(texts -> of(texts, misread.corrected()))
        .orElse(NOT_FOUND);
  }

  private static Verdict of(List<String> texts, String known) {
    if (texts.isEmpty()) {
      return NOT_FOUND;
    }
    return new Verdict(
        true,
        Alignment.same(texts.getFirst(), known),
        texts.stream().limit(THREE).anyMatch(text -> Alignment.same(text, known)),
        Alignment.likeness(texts.getFirst(), known));
  }
}
