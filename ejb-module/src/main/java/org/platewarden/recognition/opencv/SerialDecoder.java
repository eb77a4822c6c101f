package org.platewarden.recognition.opencv;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * From probabilities per column to probabilities of whole texts.
 *
 * <p>Source: prefix beam search for connectionist temporal classification (Graves; Hannun). A
 * character in neighbouring columns is one character, unless a blank stands between.
 */
final class SerialDecoder {
  private static final int BEAM = 12;
  private static final double LEAST = 0.004;
  private static final int LONGEST = 10;

  private SerialDecoder() {}

  /** Belief in one prefix, apart for paths that end in a blank and paths that do not. */
  private static final class Belief {
    private double blank;
    private double character;

    private double total() {
      return blank + character;
    }
  }

  /** The likeliest texts and their probabilities, at most 12, likeliest first. */
  static Map<String, Double> decode(double[][] columns) {
    Map<String, Belief> beam = new HashMap<>();
    Belief start = new Belief();
    start.blank = 1;
    beam.put("", start);
    for (double[] column : columns) {
      beam = likeliest(extended(beam, column));
    }
    Map<String, Double> texts = new LinkedHashMap<>();
    beam.forEach((text, belief) -> texts.put(text, belief.total()));
    return texts;
  }

  private static Map<String, Belief> extended(Map<String, Belief> beam, double[] column) {
    Map<String, Belief> next = new HashMap<>();
    beam.forEach(
        (text, belief) -> {
          at(next, text).blank += belief.total() * column[0];
          for (int label = 1; label < column.length; label++) {
            if (column[label] >= LEAST) {
              extend(next, text, belief, label, column[label]);
            }
          }
        });
    return next;
  }

  private static void extend(
      Map<String, Belief> next, String text, Belief belief, int label, double probability) {
    char character = LineReader.CHARACTERS.charAt(label - 1);
    boolean repeats = !text.isEmpty() && text.charAt(text.length() - 1) == character;
    if (repeats) {
      at(next, text).character += belief.character * probability;
    }
    if (text.length() < LONGEST) {
      double from = repeats ? belief.blank : belief.total();
      at(next, text + character).character += from * probability;
    }
  }

  private static Belief at(Map<String, Belief> beliefs, String text) {
    return beliefs.computeIfAbsent(text, unseen -> new Belief());
  }

  private static Map<String, Belief> likeliest(Map<String, Belief> beliefs) {
    Map<String, Belief> kept = new LinkedHashMap<>();
    beliefs.entrySet().stream()
        .filter(each -> each.getValue().total() > 0)
        .sorted(
            Comparator.comparingDouble((Map.Entry<String, Belief> each) -> -each.getValue().total())
                .thenComparing(Map.Entry::getKey))
        .limit(BEAM)
        .forEach(each -> kept.put(each.getKey(), each.getValue()));
    return kept;
  }
}
