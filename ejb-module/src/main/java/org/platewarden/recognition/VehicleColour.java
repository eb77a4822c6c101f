package org.platewarden.recognition;

import java.util.Locale;

/** The colours that a vehicle is told to have; none is told where it cannot be seen. */
public enum VehicleColour {
  BLACK,
  GREY,
  SILVER,
  WHITE,
  RED,
  ORANGE,
  YELLOW,
  GREEN,
  BLUE,
  BROWN;

  /** The word that cameras and officers use, in small letters. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
