package org.platewarden.reads;

import java.io.Serializable;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was seen of a vehicle besides its plate; each empty if not told.
 *
 * @param make lower case, 40 characters at the most
 * @param model lower case, 40 characters at the most
 * @param colour lower case, 40 characters at the most
 */
public record Vehicle(String make, String model, String colour) implements Serializable {
  private static final int LONGEST = 40;

  /** Nothing was told. */
  public static final Vehicle UNKNOWN = new Vehicle("", "", "");

  public Vehicle {
    make = tidy(make);
    model = tidy(model);
    colour = tidy(colour);
  }

  /** What was told, in the camera's own words; empty if nothing was. */
  public String words() {
    return Stream.of(make, model, colour)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String tidy(String told) {
    if (told.isEmpty()) {
      return told;
    }
    String tidy =
        told.chars()
            .filter(CapturedRead::isStorable)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .strip()
            .toLowerCase(Locale.ROOT);
    return tidy.length() > LONGEST ? tidy.substring(0, LONGEST) : tidy;
  }
}
