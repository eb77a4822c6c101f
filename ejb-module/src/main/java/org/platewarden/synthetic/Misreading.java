package org.platewarden.synthetic;

import java.util.Map;
import java.util.random.RandomGenerator;

/** What a camera makes of a plate: mostly the truth, else a look-alike or any other character. */
final class Misreading {
  private static final double SHARE = 0.05;
  private static final double LOOK_ALIKES = 0.7;
  private static final String ANY = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

  private static final Map<Character, String> LOOKS_LIKE =
      Map.ofEntries(
          Map.entry('0', "OQD"),
          Map.entry('O', "0QD"),
          Map.entry('D', "0O"),
          Map.entry('Q', "0O"),
          Map.entry('1', "I7L"),
          Map.entry('L', "1"),
          Map.entry('2', "Z"),
          Map.entry('Z', "2"),
          Map.entry('5', "S"),
          Map.entry('S', "5"),
          Map.entry('6', "G"),
          Map.entry('G', "6C"),
          Map.entry('8', "B3"),
          Map.entry('B', "8R"),
          Map.entry('4', "A"),
          Map.entry('A', "4"));

  private Misreading() {}

  static String of(String truth, RandomGenerator chance) {
    if (chance.nextDouble() >= SHARE) {
      return truth;
    }
    int position = chance.nextInt(truth.length());
    String choices =
        chance.nextDouble() < LOOK_ALIKES
            ? LOOKS_LIKE.getOrDefault(truth.charAt(position), ANY)
            : ANY;
    char wrong = choices.charAt(chance.nextInt(choices.length()));
    return truth.substring(0, position) + wrong + truth.substring(position + 1);
  }
}
