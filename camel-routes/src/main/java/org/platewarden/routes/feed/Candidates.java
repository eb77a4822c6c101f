package org.platewarden.routes.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.platewarden.recognition.Candidate;

/** Collects what a plate may read: upper case, once each, the first stays first. */
final class Candidates {
  private static final int MOST = 20;
  private static final Pattern OTHERS = Pattern.compile("[^A-Z0-9]");

  private final String format;
  private final Map<String, Double> confidences = new LinkedHashMap<>();

  Candidates(String format) {
    this.format = format;
  }

  /**
   * Adds one; what holds no letter or digit is left out.
   *
   * @param confidence 0 to 1; what lies outside is brought to the nearer end, no number to 0
   */
  void add(String written, double confidence) {
    String characters = OTHERS.matcher(written.toUpperCase(Locale.ROOT)).replaceAll("");
    if (!characters.isEmpty() && characters.length() <= 10 && confidences.size() < MOST) {
      confidences.putIfAbsent(
          characters, Double.isNaN(confidence) ? 0 : Math.clamp(confidence, 0, 1));
    }
  }

  /** All, at least one. */
  List<Candidate> list() throws FeedRefused {
    if (confidences.isEmpty()) {
      throw new FeedRefused(
          "%s message refused: its plate has no characters of A-Z and 0-9, or more than 10"
              .formatted(format));
    }
    return confidences.entrySet().stream()
        .map(each -> new Candidate(each.getKey(), each.getValue()))
        .toList();
  }
}
