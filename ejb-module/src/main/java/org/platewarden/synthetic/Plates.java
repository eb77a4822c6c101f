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
    long state = mixed(seed * 31 + vehicle);
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

  /** Splitmix64's last step: near numbers become far ones. */
  private static long mixed(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
