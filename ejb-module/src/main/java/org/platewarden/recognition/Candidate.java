package org.platewarden.recognition;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One possible text of a plate.
 *
 * @param characters 1 to 10 of A-Z and 0-9. The letter O and the digit 0 have one look on most
 *     plates; which of the two stands here is a guess from the layout of the serial
 * @param confidence 0 to 1: the share of the reader's belief that this text holds
 * @param ofCharacters for each character, 0 to 1, how sure the reader is of it by itself; empty
 *     where that is not known, as when a camera read the plate
 */
public record Candidate(String characters, double confidence, List<Double> ofCharacters) {
  private static final Pattern CHARACTERS = Pattern.compile("[A-Z0-9]{1,10}");

  public Candidate {
    if (!CHARACTERS.matcher(characters).matches()) {
      throw new IllegalArgumentException(
          "candidate refused: it has %d characters; give 1 to 10 of A-Z and 0-9"
              .formatted(characters.length()));
    }
    refuseUnlessShare(confidence);
    ofCharacters = List.copyOf(ofCharacters);
    ofCharacters.forEach(Candidate::refuseUnlessShare);
    if (!ofCharacters.isEmpty() && ofCharacters.size() != characters.length()) {
      throw new IllegalArgumentException(
          "candidate refused: it has %d characters and %d confidences of them; give one each, or none"
              .formatted(characters.length(), ofCharacters.size()));
    }
  }

  /** A candidate of whose single characters nothing is known. */
  public Candidate(String characters, double confidence) {
    this(characters, confidence, List.of());
  }

  private static void refuseUnlessShare(double confidence) {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException(
          "candidate refused: its confidence is %s; give 0 to 1".formatted(confidence));
    }
  }

  /** Never shows the characters: plates stay out of logs and messages. */
  @Override
  public String toString() {
    return "Candidate[" + characters.length() + " characters, " + confidence + "]";
  }
}
