package org.platewarden.kernel;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * Who issued a plate.
 *
 * @param code ISO 3166-2 such as {@code US-CA}, ISO 3166-1 such as {@code MX}, or empty if unknown
 */
public record Issuer(String code) implements Serializable {
  private static final Pattern CODE = Pattern.compile("([A-Z]{2}(-[A-Z0-9]{1,3})?)?");

  /** Where the read does not say. */
  public static final Issuer UNKNOWN = new Issuer("");

  public Issuer {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "issuer refused: \"%s\" is no ISO 3166 code; write US-CA, MX or nothing"
              .formatted(code.length() > 8 ? code.substring(0, 8) + "..." : code));
    }
  }
}
