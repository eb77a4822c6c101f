package org.platewarden.recognition.opencv;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.platewarden.recognition.Candidate;

/**
 * What several cuts of one spot say together: the mean of their probabilities, tipped by the
 * syntax.
 *
 * @param spot where in the frame
 * @param candidates best first; empty when nothing was read
 * @param rank 0 to 1, for holding spots against each other: the best candidate's confidence, less
 *     where no issuer numbers like that
 */
record PlateBelief(Spot spot, List<Candidate> candidates, double rank) {
  private static final int MAX_CANDIDATES = 5;
  private static final int SHORTEST = 4;
  private static final double LEAST_CONFIDENCE = 0.01;
  private static final double TRUSTED = 0.15;
  private static final double TRUSTED_WITHOUT_LAYOUT = 0.5;
  private static final double SHARE_ON_PLATE = 1 / 3.0;

  /** Weighs the cuts of a spot, each the reader's probabilities [column][class]. */
  static PlateBelief of(Spot spot, List<double[][]> cuts, SerialSyntax syntax) {
    Map<String, Double> means = new HashMap<>();
    for (double[][] cut : cuts) {
      SerialDecoder.decode(cut)
          .forEach((text, p) -> means.merge(text, p / cuts.size(), Double::sum));
    }
    means.remove("");
    double mass = means.values().stream().mapToDouble(Double::doubleValue).sum();
    Map<String, Double> tipped = new HashMap<>();
    means.forEach((text, p) -> tipped.put(text, p * syntax.factor(text)));
    double tippedMass = tipped.values().stream().mapToDouble(Double::doubleValue).sum();
    List<Candidate> candidates =
        tipped.entrySet().stream()
            .map(e -> confident(e.getKey(), e.getValue() / tippedMass * mass))
            .filter(candidate -> candidate.confidence() >= LEAST_CONFIDENCE)
            .sorted(
                Comparator.comparingDouble(Candidate::confidence)
                    .reversed()
                    .thenComparing(Candidate::characters))
            .limit(MAX_CANDIDATES)
            .toList();
    double rank =
        candidates.isEmpty()
            ? 0
            : candidates.getFirst().confidence()
                * syntax.factor(candidates.getFirst().characters());
    List<Candidate> spelled =
        candidates.stream()
            .map(
                c ->
                    new Candidate(
                        syntax.spelled(c.characters()),
                        c.confidence(),
                        ofCharacters(c.characters(), cuts)))
            .toList();
    return new PlateBelief(spot, spelled, rank);
  }

  /** Whether this is a plate rather than some other writing. */
  boolean isPlate(SerialSyntax syntax) {
    if (candidates.isEmpty()) {
      return false;
    }
    Candidate best = candidates.getFirst();
    String folded = best.characters().replace('O', '0');
    double trusted = syntax.knows(folded) ? TRUSTED : TRUSTED_WITHOUT_LAYOUT;
    double needed = spot.looksLikePlate() ? trusted * SHARE_ON_PLATE : trusted;
    return best.characters().length() >= SHORTEST && best.confidence() >= needed;
  }

  /** The mean over the cuts, each character by itself. */
  private static List<Double> ofCharacters(String text, List<double[][]> cuts) {
    double[] sums = new double[text.length()];
    for (double[][] cut : cuts) {
      double[] beliefs = CharacterBelief.of(text, cut);
      Arrays.setAll(sums, i -> sums[i] + beliefs[i]);
    }
    return Arrays.stream(sums).mapToObj(sum -> Math.clamp(sum / cuts.size(), 0.0, 1.0)).toList();
  }

  private static Candidate confident(String text, double confidence) {
    return new Candidate(text, Math.clamp(confidence, 0.0, 1.0));
  }
}
