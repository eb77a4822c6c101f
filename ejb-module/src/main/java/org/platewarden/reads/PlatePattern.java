package org.platewarden.reads;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A plate as an officer asks for it, whole or partly known: {@code *} any run of characters, {@code
 * ?} any one, {@code #} one digit, {@code @} one letter (R4).
 *
 * @param text upper case, without blanks, dots and dashes
 */
public record PlatePattern(String text) implements PlateTerm {
  /** The fewest known characters of a partial plate. */
  public static final int LEAST_KNOWN = 2;

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

  private static int known(String text) {
    return (int) text.chars().filter(c -> Character.isLetterOrDigit(c)).count();
  }

  @Override
  public String toString() {
    return "PlatePattern[" + known() + " known]";
  }
}
