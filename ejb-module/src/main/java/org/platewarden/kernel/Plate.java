package org.platewarden.kernel;

import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A plate as it was read: its characters and who issued it. The same characters from two issuers
 * are two plates; look-alike characters stay as read.
 *
 * @param characters 1 to 10 of A-Z and 0-9
 * @param issuer state, province or country; {@link Issuer#UNKNOWN} where the read does not say
 */
public record Plate(String characters, Issuer issuer) implements Serializable {
  private static final Pattern CHARACTERS = Pattern.compile("[A-Z0-9]{1,10}");

  public Plate {
    if (!CHARACTERS.matcher(characters).matches()) {
      throw new IllegalArgumentException(
          "plate refused: it has %d characters; give 1 to 10 of A-Z and 0-9"
              .formatted(characters.length()));
    }
  }

  /** A plate from what a person or a camera wrote: case, blanks, dots and dashes do not count. */
  public static Plate of(String written, Issuer issuer) {
    return new Plate(normalised(written), issuer);
  }

  /** Upper case, without blanks, dots and dashes. */
  public static String normalised(String written) {
    return written.replaceAll("[\\s.\\-·]", "").toUpperCase(Locale.ROOT);
  }

  /** Never shows the characters: plates stay out of logs and messages. */
  @Override
  public String toString() {
    return "Plate[" + characters.length() + " characters, " + issuer.code() + "]";
  }
}
