package org.platewarden.reads;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.platewarden.kernel.Plate;
import org.platewarden.kernel.Skeleton;

/**
 * A whole plate, and those for which a camera may have taken it (R4).
 *
 * @param characters 1 to 10 of A-Z and 0-9
 * @param reach how far from it
 */
public record LookAlikes(String characters, Reach reach) implements PlateTerm {
  private static final Pattern WHOLE = Pattern.compile("[A-Z0-9]{1,10}");

  /** How far a plate may be from the one asked for. */
  public enum Reach {
    /** Characters may be look-alikes: 0 O Q D, 1 I L, 2 Z, 5 S, 6 G, 8 B. */
    LOOK_ALIKES(3),
    /** The same, and one character may be another, one too many or one too few. */
    ONE_MISREAD(5);

    private final int least;

    Reach(int least) {
      this.least = least;
    }

    /** The fewest characters for which this makes sense; shorter plates resemble too many. */
    public int least() {
      return least;
    }
  }

  public LookAlikes {
    if (!WHOLE.matcher(characters).matches()) {
      throw new IllegalArgumentException(
          "plate refused: look-alikes are found of a whole plate of 1 to 10 letters and digits, without * ? # @");
    }
    if (characters.length() < reach.least()) {
      throw new IllegalArgumentException(
          "plate refused: it has %d characters, and %s is answered from %d on; ask for it exactly, or give more of it"
              .formatted(
                  characters.length(),
                  reach.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                  reach.least()));
    }
  }

  /** From what a person typed. */
  public static LookAlikes of(String typed, Reach reach) {
    return new LookAlikes(Plate.normalised(typed.strip()), reach);
  }

  /** The characters for which a camera may take one, and the other way round; empty if none. */
  public static String alike(char character) {
    return Skeleton.alike(character);
  }

  @Override
  public Set<String> skeletons() {
    String skeleton = Skeleton.of(characters);
    return reach == Reach.LOOK_ALIKES ? Set.of(skeleton) : Skeleton.within(skeleton);
  }

  @Override
  public boolean isWhole() {
    return true;
  }

  @Override
  public boolean fits(String read) {
    return PlateLikeness.of(characters, read)
        .filter(likeness -> reach == Reach.ONE_MISREAD || likeness.isLookAlikesOnly())
        .isPresent();
  }

  @Override
  public PlateLikeness likenessOf(String read) {
    return PlateLikeness.of(characters, read).orElse(PlateLikeness.AS_ASKED);
  }

  @Override
  public String onTheTrail() {
    return characters + " " + (reach == Reach.LOOK_ALIKES ? "~" : "~1");
  }

  /** Never shows the characters. */
  @Override
  public String toString() {
    return "LookAlikes[" + characters.length() + " characters, " + reach + "]";
  }
}
