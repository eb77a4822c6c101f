package org.platewarden.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Two texts of one plate, character by character. The letter O and the digit 0 count as one, since
 * most plates give them one look.
 *
 * <p>Source: Levenshtein distance, with the path that leads to it.
 *
 * @param steps from the first character to the last, those that agree included
 */
record Alignment(List<Step> steps) {
  /**
   * One place of the plate.
   *
   * @param read what was read there, or nothing where a character was left out
   * @param meant what stands there, or nothing where there is none
   */
  record Step(Optional<Character> read, Optional<Character> meant) {
    boolean agrees() {
      return read.equals(meant);
    }
  }

  Alignment {
    steps = List.copyOf(steps);
  }

  static Alignment of(String read, String meant) {
    String from = folded(read);
    String to = folded(meant);
    int[][] distance = distances(from, to);
    List<Step> steps = new ArrayList<>();
    int i = from.length();
    int j = to.length();
    while (i > 0 || j > 0) {
      if (i > 0 && j > 0 && distance[i][j] == distance[i - 1][j - 1] + cost(from, to, i, j)) {
        steps.add(new Step(Optional.of(from.charAt(--i)), Optional.of(to.charAt(--j))));
      } else if (i > 0 && distance[i][j] == distance[i - 1][j] + 1) {
        steps.add(new Step(Optional.of(from.charAt(--i)), Optional.empty()));
      } else {
        steps.add(new Step(Optional.empty(), Optional.of(to.charAt(--j))));
      }
    }
    Collections.reverse(steps);
    return new Alignment(steps);
  }

  /** Whether the two say the same. */
  static boolean same(String one, String other) {
    return folded(one).equals(folded(other));
  }

  /** 1 where the two say the same, 0 where they have nothing in common. */
  static double likeness(String read, String meant) {
    int longer = Math.max(read.length(), meant.length());
    return longer == 0 ? 1 : 1 - of(read, meant).distance() / (double) longer;
  }

  private long distance() {
    return steps.stream().filter(step -> !step.agrees()).count();
  }

  private static String folded(String text) {
    return text.replace('O', '0');
  }

  private static int[][] distances(String from, String to) {
    int[][] distance = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        distance[i][j] =
            i == 0 || j == 0
                ? i + j
                : Math.min(
                    distance[i - 1][j - 1] + cost(from, to, i, j),
                    1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
      }
    }
    return distance;
  }

  private static int cost(String from, String to, int i, int j) {
    return from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
  }
}
