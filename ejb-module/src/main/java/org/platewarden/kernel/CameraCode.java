package org.platewarden.kernel;

import java.util.regex.Pattern;

/**
 * The agency's name for one camera, safe as a folder name.
 *
 * @param value 1 to 40 of a-z, 0-9 and dashes, beginning with a letter or digit
 */
public record CameraCode(String value) {
  private static final Pattern VALUE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  public CameraCode {
    if (!VALUE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "camera code refused: it has %d characters; give 1 to 40 of a-z, 0-9 and dashes"
              .formatted(value.length()));
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
