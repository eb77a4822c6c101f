package org.platewarden.reads;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.platewarden.kernel.Skeleton;

/**
 * A plate as an officer asks for it, whole or partly known: {@code *} any run of characters, {@code
 * ?} any one, {@code #} one digit, {@code @} one letter (R4).
 *
 * @param text upper case, without blanks, dots and dashes
 */
public record PlatePattern(String text) implements PlateTerm {
  /** The fewest known characters of a partial plate. */
  public static final int LEAST_KNOWN = 2;

  /** The most open characters of which all plates are told: 27 times 27. */
  private static final int MOST_OPEN = 2;

  private static final Pattern TEXT = Pattern.compile("[A-Z0-9*?#@]{1,20}");
  private static final Pattern WHOLE = Pattern.compile("[A-Z0-9]{1,10}");

  public PlatePattern {
    if (!TEXT.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "plate refused: give 1 to 20 letters and digits, with * ? # @ for what is not known");
    }
    if (!WHOLE.matcher(text).matches() && known(text) < LEAST_KNOWN) {
      throw new IllegalArgumentException(
          "plate refused: a partial plate needs at least %d known characters, this one has %d"
              .formatted(LEAST_KNOWN, known(text)));
    }
  }

  /** A pattern from what a person typed. */
  public static PlatePattern of(String typed) {
    return new PlatePattern(typed.strip().replaceAll("[\\s.\\-·]", "").toUpperCase(Locale.ROOT));
  }

  @Override
  public boolean isWhole() {
    return WHOLE.matcher(text).matches();
  }

  /** How many characters are known. */
  public int known() {
    return known(text);
  }

  /** The pattern as SQL's LIKE has it; wider where a digit or a letter is asked for. */
  public String asLike() {
    return text.replace('*', '%').replace('?', '_').replace('#', '_').replace('@', '_');
  }

  /** Whether LIKE alone would be too wide. */
  public boolean asksForKinds() {
    return text.indexOf('#') >= 0 || text.indexOf('@') >= 0;
  }

  /** The pattern as PostgreSQL's regular expressions have it. */
  public String asRegex() {
    return "^"
        + text.replace("*", ".*").replace("?", ".").replace("#", "[0-9]").replace("@", "[A-Z]")
        + "$";
  }

  @Override
  public boolean fits(String characters) {
    return characters.matches(asRegex());
  }

  @Override
  public PlateLikeness likenessOf(String characters) {
    return PlateLikeness.AS_ASKED;
  }

  @Override
  public String onTheTrail() {
    return text;
  }

  /** Of a whole plate, or one with up to two characters of which nothing or the kind is known. */
  @Override
  public Set<String> skeletons() {
    long open = text.chars().filter(c -> "?#@".indexOf(c) >= 0).count();
    if (text.indexOf('*') >= 0 || open > MOST_OPEN) {
      return Set.of();
    }
    Set<String> begun = Set.of("");
    for (int at = 0; at < text.length(); at++) {
      String stands = standsFor(text.charAt(at));
      begun =
          begun.stream()
              .flatMap(start -> stands.chars().mapToObj(c -> start + (char) c))
              .collect(Collectors.toSet());
    }
    return begun;
  }

  /** Whether digit or letter was meant is not looked at: look-alikes are of both kinds. */
  private static String standsFor(char character) {
    return "?#@".indexOf(character) >= 0
        ? Skeleton.ALPHABET
        : String.valueOf(Skeleton.of(character));
  }

  private static int known(String text) {
    return (int) text.chars().filter(c -> Character.isLetterOrDigit(c)).count();
  }

  @Override
  public String toString() {
    return "PlatePattern[" + known() + " known]";
  }
}
