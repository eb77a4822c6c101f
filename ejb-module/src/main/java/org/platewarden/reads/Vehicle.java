package org.platewarden.reads;

import java.util.Locale;

/**
 * What was seen of a vehicle besides its plate; each empty if not told.
 *
 * @param make lower case, 40 characters at the most
 * @param model lower case, 40 characters at the most
 * @param colour lower case, 40 characters at the most
 */
public record Vehicle(String make, String model, String colour) {
  private static final int LONGEST = 40;

  /** Nothing was told. */
  public static final Vehicle UNKNOWN = new Vehicle("", "", "");

  public Vehicle {
    make = tidy(make);
    model = tidy(model);
    colour = tidy(colour);
  }

  private static String tidy(String told) {
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
