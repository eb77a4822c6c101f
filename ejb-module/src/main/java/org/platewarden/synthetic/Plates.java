package org.platewarden.synthetic;

/** The plates of a world's vehicles: North American patterns, one for each vehicle number. */
final class Plates {
  private static final String[] PATTERNS = {
    "#@@@###", "@@@####", "@@@###", "@@####@", "###@@@", "@@@##@@", "@###@@@", "#@@####"
  };
  private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

  private final long seed;

  Plates(long seed) {
    this.seed = seed;
  }

  String of(int vehicle) {
    long state = Hashing.mixed(seed * 31 + vehicle);
    String pattern = PATTERNS[(int) Long.remainderUnsigned(state, PATTERNS.length)];
    state = Long.divideUnsigned(state, PATTERNS.length);
    StringBuilder plate = new StringBuilder(pattern.length());
    for (int i = 0; i < pattern.length(); i++) {
      int choices = pattern.charAt(i) == '#' ? 10 : LETTERS.length();
      int choice = (int) Long.remainderUnsigned(state, choices);
      state = Long.divideUnsigned(state, choices);
      plate.append(choices == 10 ? (char) ('0' + choice) : LETTERS.charAt(choice));
    }
    return plate.toString();
  }
}
