package org.platewarden.recognition.opencv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Layouts in which plate issuers number, as a hint: it tips the scale between texts that look
 * alike, and never excludes one, since anybody may have a vanity plate.
 *
 * <p>Source: serial-patterns.txt beside this class, drawn up from what issuers publish.
 */
final class SerialSyntax {
  private static final String RESOURCE = "serial-patterns.txt";
  private static final double STRENGTH = 0.4;
  private static final double UNKNOWN_LAYOUT = 0.02;
  private static final double UNLIKELY_LENGTH = 0.002;
  private static final int SHORTEST = 4;
  private static final int LONGEST = 8;

  private final Map<String, Double> weights;

  private SerialSyntax(Map<String, Double> weights) {
    this.weights = weights;
  }

  /** The layouts that ship. */
  static SerialSyntax load() {
    Map<String, Double> weights = new LinkedHashMap<>();
    try (InputStream file = SerialSyntax.class.getResourceAsStream(RESOURCE)) {
      if (file == null) {
        throw new IllegalStateException(
            "serial layouts not found: no %s on the class path; rebuild the application"
                .formatted(RESOURCE));
      }
      new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith(";"))
          .map(line -> line.split(" ", 2))
          .forEach(row -> weights.merge(row[0], Double.valueOf(row[1]), Math::max));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SerialSyntax(weights);
  }

  /** Whether some issuer numbers like this. */
  boolean knows(String text) {
    return layoutOf(text).isPresent();
  }

  /** What to multiply a text's probability by, above 0 and at most 1. */
  double factor(String text) {
    boolean likelyLength = text.length() >= SHORTEST && text.length() <= LONGEST;
    double unknown = likelyLength ? UNKNOWN_LAYOUT : UNLIKELY_LENGTH;
    double weight = layoutOf(text).map(this::weightOf).orElse(unknown);
    return Math.pow(weight, STRENGTH);
  }

  /** The text with each 0 that stands where the likeliest layout has a letter written as O. */
  String spelled(String text) {
    String layout = layoutOf(text).orElse("#".repeat(text.length()));
    StringBuilder spelled = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '0' && layout.charAt(i) == '@') {
        spelled.setCharAt(i, 'O');
      }
    }
    return spelled.toString();
  }

  private double weightOf(String layout) {
    return weights.getOrDefault(layout, UNKNOWN_LAYOUT);
  }

  private Optional<String> layoutOf(String text) {
    String best = null;
    for (String layout : weights.keySet()) {
      boolean better = best == null || weightOf(layout) > weightOf(best);
      if (better && fits(text, layout)) {
        best = layout;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean fits(String text, String layout) {
    if (text.length() != layout.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean fits =
          character == '0' || (layout.charAt(i) == '#') == (character >= '1' && character <= '9');
      if (!fits) {
        return false;
      }
    }
    return true;
  }
}
