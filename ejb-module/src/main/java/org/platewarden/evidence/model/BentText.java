package org.platewarden.evidence.model;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.platewarden.reads.Bent;
import org.platewarden.reads.PlateLikeness;

/**
 * Bent characters as they are kept: a word each, of a letter for the kind ({@code a} looks alike,
 * {@code o} another, {@code g} one more, {@code l} one less), the place from 0, {@code /}, the
 * character asked and the one read, or the only one. {@code a3/8B} is an 8 asked and a B read.
 */
final class BentText {
  private static final Pattern WORD = Pattern.compile("([aogl])(\\d{1,2})/(.)(.?)");

  private BentText() {}

  static String of(PlateLikeness likeness) {
    return likeness.bent().stream().map(BentText::word).collect(Collectors.joining(" "));
  }

  private static String word(Bent bent) {
    return switch (bent) {
      case Bent.LooksAlike(int at, char asked, char read) -> "a" + at + "/" + asked + read;
      case Bent.Other(int at, char asked, char read) -> "o" + at + "/" + asked + read;
      case Bent.Gained(int at, char read) -> "g" + at + "/" + read;
      case Bent.Lost(int at, char asked) -> "l" + at + "/" + asked;
    };
  }

  static PlateLikeness read(String text) {
    List<Bent> bent =
        text.isEmpty()
            ? List.of()
            : Arrays.stream(text.split(" ", -1)).map(BentText::bent).toList();
    return new PlateLikeness(bent);
  }

  private static Bent bent(String word) {
    Matcher parts = WORD.matcher(word);
    if (!parts.matches()) {
      throw new IllegalStateException("a saved read's bent characters are not as they are written");
    }
    int at = Integer.parseInt(parts.group(2));
    char first = parts.group(3).charAt(0);
    char second = parts.group(4).isEmpty() ? first : parts.group(4).charAt(0);
    return switch (parts.group(1)) {
      case "a" -> new Bent.LooksAlike(at, first, second);
      case "o" -> new Bent.Other(at, first, second);
      case "g" -> new Bent.Gained(at, first);
      default -> new Bent.Lost(at, first);
    };
  }
}
