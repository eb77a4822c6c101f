package org.platewarden.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.platewarden.kernel.GeoCircle;
import org.platewarden.kernel.Plate;
import org.platewarden.reads.LookAlikes;
import org.platewarden.reads.LookAlikes.Reach;
import org.platewarden.reads.PlatePattern;
import org.platewarden.web.frame.Texts;

/** Says in a sentence what a plate, whole or partly known, will be taken to mean. */
final class PatternPreview {
  private static final String SIGNS = "*?#@";
  private static final int LONGEST_PLATE = 10;

  private PatternPreview() {}

  /** The sentence; empty while nothing is typed. */
  static String of(String typed, Optional<Reach> reach, Texts texts) {
    String text = Plate.normalised(typed.strip());
    if (text.isEmpty()) {
      return "";
    }
    String fault = faultOf(text, reach);
    if (!fault.isEmpty()) {
      return inWords(fault, texts);
    }
    return reach.isPresent() ? alike(text, reach.get(), texts) : of(text, texts);
  }

  /** A fault with the limits that it names. */
  static String inWords(String fault, Texts texts) {
    return texts.get(
        fault,
        PlatePattern.LEAST_KNOWN,
        Reach.LOOK_ALIKES.least(),
        Reach.ONE_MISREAD.least(),
        GeoCircle.MOST_METRES / 1_000);
  }

  /** What will be bent. */
  private static String alike(String text, Reach reach, Texts texts) {
    List<String> taken =
        text.chars()
            .distinct()
            .mapToObj(c -> (char) c)
            .filter(c -> !LookAlikes.alike(c).isEmpty())
            .map(
                c -> texts.get("preview.taken", c, String.join("/", LookAlikes.alike(c).split(""))))
            .toList();
    String alikes =
        taken.isEmpty()
            ? texts.get("preview.no-alike", text)
            : texts.get("preview.alike", text, String.join(", ", taken));
    if (reach == Reach.LOOK_ALIKES) {
      return alikes;
    }
    int middle = text.length() / 2;
    char other = text.charAt(middle) == 'X' ? 'K' : 'X';
    String begin = text.substring(0, middle);
    String end = text.substring(middle + 1);
    return alikes
        + " "
        + texts.get("preview.one-misread", begin + other + end, begin + end, text + other);
  }

  private static String of(String text, Texts texts) {
    if (least(text) > LONGEST_PLATE) {
      return texts.get("preview.too-long", LONGEST_PLATE);
    }
    return new PlatePattern(text).isWhole()
        ? texts.get("preview.whole", text)
        : texts.get("preview.partial", String.join(", ", parts(text, texts)), length(text, texts))
            + " "
            + texts.get("preview.example", example(text));
  }

  /** The key of what is wrong with a plate as it was typed; empty if nothing is. */
  static String faultOf(String typed, Optional<Reach> reach) {
    String fault = faultOf(Plate.normalised(typed.strip()));
    if (!fault.isEmpty() || reach.isEmpty()) {
      return fault;
    }
    if (!PlatePattern.of(typed).isWhole()) {
      return "fault.closeness.whole";
    }
    return Plate.normalised(typed.strip()).length() < reach.get().least()
        ? "fault.closeness.short." + reach.get()
        : "";
  }

  private static String faultOf(String text) {
    if (!text.matches("[A-Z0-9*?#@]+")) {
      return "fault.plate.characters";
    }
    try {
      PlatePattern _ = new PlatePattern(text);
      return "";
    } catch (IllegalArgumentException e) {
      long known = text.chars().filter(c -> SIGNS.indexOf(c) < 0).count();
      return known < PlatePattern.LEAST_KNOWN ? "fault.plate.known" : "fault.plate.long";
    }
  }

  private static List<String> parts(String text, Texts texts) {
    List<String> parts = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = endOfRun(text, at);
      parts.add(part(text.substring(at, end), texts));
      at = end;
    }
    return parts;
  }

  /** A run is known characters, or one sign again and again. */
  private static int endOfRun(String text, int at) {
    int sign = SIGNS.indexOf(text.charAt(at));
    int end = at + 1;
    while (end < text.length() && SIGNS.indexOf(text.charAt(end)) == sign) {
      end++;
    }
    return end;
  }

  private static String part(String run, Texts texts) {
    return switch (run.charAt(0)) {
      case '*' -> texts.get("preview.any-run");
      case '?' -> texts.get("preview.any", run.length());
      case '#' -> texts.get("preview.digits", run.length());
      case '@' -> texts.get("preview.letters", run.length());
      default -> texts.get("preview.known", run);
    };
  }

  private static String length(String text, Texts texts) {
    int least = least(text);
    return least == text.length()
        ? texts.get("preview.length", least)
        : texts.get("preview.least-length", least);
  }

  /**
   * One plate that fits: the first open run becomes two digits if there is room, others nothing.
   */
  private static String example(String text) {
    boolean roomForTwo = least(text) + 2 <= LONGEST_PLATE;
    return (roomForTwo ? text.replaceFirst("\\*", "47") : text)
        .replace("*", "")
        .replace('?', '8')
        .replace('#', '5')
        .replace('@', 'K');
  }

  /** How many characters a plate needs to fit. */
  private static int least(String text) {
    return text.replace("*", "").length();
  }
}
