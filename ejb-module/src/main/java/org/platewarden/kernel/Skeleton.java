package org.platewarden.kernel;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;

/**
 * Plates with their look-alike characters made one. The table is that of column {@code
 * plate.skeleton}; both change together or not at all.
 */
public final class Skeleton {
  static final String LOOK_ALIKES = "OQDILBSZG";
  static final String MADE_ONE = "000118526";

  /** What is left of A-Z and 0-9 when look-alikes are one. */
  public static final String ALPHABET = "0123456789ACEFHJKMNPRTUVWXY";

  private static final int LONGEST_PLATE = 10;

  private Skeleton() {}

  /** The skeleton of a plate, or of a part of one: A-Z and 0-9. */
  public static String of(String characters) {
    StringBuilder skeleton = new StringBuilder(characters);
    for (int i = 0; i < skeleton.length(); i++) {
      skeleton.setCharAt(i, of(skeleton.charAt(i)));
    }
    return skeleton.toString();
  }

  /** The one that stands for all that look like a character. */
  public static char of(char character) {
    int known = LOOK_ALIKES.indexOf(character);
    return known < 0 ? character : MADE_ONE.charAt(known);
  }

  /** The others that look like a character; empty if none does. */
  public static String alike(char character) {
    StringBuilder others = new StringBuilder();
    for (char other : (MADE_ONE + LOOK_ALIKES).toCharArray()) {
      if (other != character && of(other) == of(character) && others.indexOf("" + other) < 0) {
        others.append(other);
      }
    }
    return others.toString();
  }

  /** A skeleton and all that are one character off it, as far as a plate can have them. */
  public static Set<String> within(String skeleton) {
    Set<String> near = new TreeSet<>();
    near.add(skeleton);
    for (int at = 0; at <= skeleton.length(); at++) {
      String before = skeleton.substring(0, at);
      if (at < skeleton.length()) {
        String after = skeleton.substring(at + 1);
        near.add(before + after);
        eachLetter(letter -> near.add(before + (char) letter + after));
      }
      if (skeleton.length() < LONGEST_PLATE) {
        String rest = skeleton.substring(at);
        eachLetter(letter -> near.add(before + (char) letter + rest));
      }
    }
    near.remove("");
    return near;
  }

  private static void eachLetter(IntConsumer use) {
    ALPHABET.chars().forEach(use);
  }
}
