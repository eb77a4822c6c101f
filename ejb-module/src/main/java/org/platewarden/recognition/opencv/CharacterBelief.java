package org.platewarden.recognition.opencv;

import java.util.Arrays;

/**
 * How sure the reader is of each character of a text.
 *
 * <p>Source: Viterbi alignment of a known text to the columns of connectionist temporal
 * classification; a character's belief is that of its clearest column.
 */
final class CharacterBelief {
  private static final double LEAST = 1e-12;

  private final String text;
  private final double[][] columns;
  private final int states;

  private CharacterBelief(String text, double[][] columns) {
    this.text = text;
    this.columns = columns;
    this.states = 2 * text.length() + 1; // a blank before, between and after the characters
  }

  /** One value a character, 0 to 1; all 0 where there are too few columns for the text. */
  static double[] of(String text, double[][] columns) {
    return new CharacterBelief(text, columns).aligned();
  }

  private double[] aligned() {
    double[] beliefs = new double[text.length()];
    int[][] cameFrom = new int[columns.length][states];
    double[] last = best(cameFrom);
    int state = last[states - 1] >= last[states - 2] ? states - 1 : states - 2;
    if (last[state] == Double.NEGATIVE_INFINITY) {
      return beliefs;
    }
    for (int at = columns.length - 1; at >= 0; at--) {
      if (isCharacter(state)) {
        beliefs[state / 2] = Math.max(beliefs[state / 2], columns[at][labelOf(state)]);
      }
      state = cameFrom[at][state];
    }
    return beliefs;
  }

  /** The logarithm of the likeliest path to each state after the last column. */
  private double[] best(int[][] cameFrom) {
    double[] before = new double[states];
    Arrays.fill(before, Double.NEGATIVE_INFINITY);
    before[0] = 0; // as if a blank stood before the first column
    for (int at = 0; at < columns.length; at++) {
      double[] now = new double[states];
      for (int state = 0; state < states; state++) {
        int from = bestBefore(before, state);
        cameFrom[at][state] = from;
        now[state] = before[from] + Math.log(Math.max(LEAST, columns[at][labelOf(state)]));
      }
      before = now;
    }
    return before;
  }

  private int bestBefore(double[] before, int state) {
    int best = state;
    if (state >= 1 && before[state - 1] > before[best]) {
      best = state - 1;
    }
    boolean mayLeap =
        isCharacter(state)
            && state >= 3
            && text.charAt(state / 2) != text.charAt(state / 2 - 1); // else a blank must part them
    if (mayLeap && before[state - 2] > before[best]) {
      best = state - 2;
    }
    return best;
  }

  private static boolean isCharacter(int state) {
    return state % 2 == 1;
  }

  private int labelOf(int state) {
    return isCharacter(state) ? LineReader.CHARACTERS.indexOf(text.charAt(state / 2)) + 1 : 0;
  }
}
