package org.platewarden.recognition;

import java.util.regex.Pattern;

/**
 * One possible text of a plate.
 *
 * @param characters 1 to 10 of A-Z and 0-9. The letter O and the digit 0 have one look on most
 *     plates; which of the two stands here is a guess from the layout of the serial
 * @param confidence 0 to 1: the share of the reader's belief that this text holds
 */
public record Candidate(String characters, double confidence) {
  private static final Pattern CHARACTERS = Pattern.compile("[A-Z0-9]{1,10}");

  public Candidate {
    if (!CHARACTERS.matcher(characters).matches()) {
      throw new IllegalArgumentException(
          "candidate refused: it has %d characters; give 1 to 10 of A-Z and 0-9"
              .formatted(characters.length()));
    }
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
