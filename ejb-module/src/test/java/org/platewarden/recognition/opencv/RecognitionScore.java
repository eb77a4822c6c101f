package org.platewarden.recognition.opencv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.platewarden.recognition.Candidate;
import org.platewarden.recognition.PlateBox;
import org.platewarden.recognition.RecognizedPlate;
import org.platewarden.recognition.opencv.LabelledFrames.Truth;

/**
 * Counts how well plates were found and read.
 *
 * <p>A plate is found when its box and a label's overlap (0.3 of their union) or each has the
 * other's centre; pairs are made by overlap, then confidence, never by text. O and 0 count as one.
 * A plate that meets no label is false; one on a label to be ignored is not counted.
 */
final class RecognitionScore {
  private static final double OVERLAP = 0.3;
  private static final double NORMAL_QUANTILE = 1.96;

  private int frames;
  private int asked;
  private int found;
  private int first;
  private int amongThree;
  private int falsePlates;
  private double characters;

  /** A plate and the label that it meets. */
  private record Pair(int plate, int truth, double overlap) {}

  void add(List<Truth> truths, List<RecognizedPlate> plates) {
    frames++;
    Map<Integer, Integer> plateOf = matched(truths, plates);
    for (int i = 0; i < truths.size(); i++) {
      if (!truths.get(i).ignore()) {
        Integer plate = plateOf.get(i);
        judge(truths.get(i).text(), plate == null ? List.of() : texts(plates.get(plate)));
      }
    }
    for (int i = 0; i < plates.size(); i++) {
      PlateBox box = plates.get(i).box();
      boolean ignored =
          truths.stream().anyMatch(truth -> truth.ignore() && overlap(box, truth.box()) > 0);
      if (!plateOf.containsValue(i) && !ignored) {
        falsePlates++;
      }
    }
  }

  /** One line; shares in per cent, with the 95 % interval (Wilson) of the exact reads. */
  String line() {
    return String.format(
        Locale.ROOT,
        "found %5.1f %% (%d of %d)   exact %5.1f %% (%.1f to %.1f)   first three %5.1f %%   characters %5.1f %%   false a frame %.3f",
        share(found),
        found,
        asked,
        share(first),
        bound(-1),
        bound(1),
        share(amongThree),
        100 * characters / Math.max(1, asked),
        (double) falsePlates / Math.max(1, frames));
  }

  private void judge(String text, List<String> candidates) {
    asked++;
    if (candidates.isEmpty()) {
      return;
    }
    String truth = folded(text);
    found++;
    first += candidates.getFirst().equals(truth) ? 1 : 0;
    amongThree += candidates.subList(0, Math.min(3, candidates.size())).contains(truth) ? 1 : 0;
    double longer = Math.max(truth.length(), candidates.getFirst().length());
    characters += 1 - distance(candidates.getFirst(), truth) / longer;
  }

  /** The plate of each label that has one. */
  private static Map<Integer, Integer> matched(List<Truth> truths, List<RecognizedPlate> plates) {
    List<Pair> pairs = new ArrayList<>();
    for (int plate = 0; plate < plates.size(); plate++) {
      for (int truth = 0; truth < truths.size(); truth++) {
        double overlap = overlap(plates.get(plate).box(), truths.get(truth).box());
        if (overlap > 0) {
          pairs.add(new Pair(plate, truth, overlap));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble(Pair::overlap)
            .thenComparingDouble(pair -> plates.get(pair.plate()).best().confidence())
            .reversed());
    Map<Integer, Integer> plateOf = new HashMap<>();
    for (Pair pair : pairs) {
      if (!plateOf.containsKey(pair.truth()) && !plateOf.containsValue(pair.plate())) {
        plateOf.put(pair.truth(), pair.plate());
      }
    }
    return plateOf;
  }

  /** Overlap over union where the two meet, otherwise 0. */
  private static double overlap(PlateBox a, PlateBox b) {
    double across = Math.min(a.x() + a.width(), b.x() + b.width()) - Math.max(a.x(), b.x());
    double down = Math.min(a.y() + a.height(), b.y() + b.height()) - Math.max(a.y(), b.y());
    if (across <= 0 || down <= 0) {
      return 0;
    }
    double areas = (double) a.width() * a.height() + (double) b.width() * b.height();
    double share = across * down / (areas - across * down);
    return share >= OVERLAP || (hasCentreOf(a, b) && hasCentreOf(b, a)) ? share : 0;
  }

  private static boolean hasCentreOf(PlateBox box, PlateBox other) {
    double x = other.x() + other.width() / 2.0;
    double y = other.y() + other.height() / 2.0;
    return x >= box.x()
        && x <= box.x() + box.width()
        && y >= box.y()
        && y <= box.y() + box.height();
  }

  private static List<String> texts(RecognizedPlate plate) {
    return plate.candidates().stream().map(Candidate::characters).map(t -> folded(t)).toList();
  }

  private static String folded(String text) {
    return text.replace('O', '0');
  }

  /** How many characters must be put in, taken out or changed. */
  static int distance(String from, String to) {
    int[] row = Stream.iterate(0, i -> i + 1).limit(to.length() + 1L).mapToInt(i -> i).toArray();
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }

  private double share(int count) {
    return 100.0 * count / Math.max(1, asked);
  }

  private double bound(int side) {
    double n = Math.max(1, asked);
    double p = first / n;
    double z = NORMAL_QUANTILE;
    double reach = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    return 100 * (p + z * z / (2 * n) + side * reach) / (1 + z * z / n);
  }
}
