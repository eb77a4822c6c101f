package org.platewarden.kernel;

import java.util.regex.Pattern;

/**
 * The agency's reference of a case.
 *
 * @param value 3 to 40 letters, digits, dashes, slashes or dots
 */
public record CaseNumber(String value) {
  private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}./-]{2,39}");

  public CaseNumber {
    if (!VALUE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "case number refused: %d characters; give 3 to 40 letters, digits, dashes, slashes or dots"
              .formatted(value.length()));
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
