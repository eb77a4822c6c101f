package org.platewarden.evaluation;

/**
 * How many plates of the evaluation list one reader got right. O and 0 count as one.
 *
 * @param found a plate was read where it is
 * @param exact its first text is right
 * @param firstThree one of its first three texts is
 * @param characters what part of its characters is right, added up; 0 for one not found
 */
public record Tally(int found, int exact, int firstThree, double characters) {
  /** Of nothing. */
  public static final Tally NONE = new Tally(0, 0, 0, 0);

  Tally plus(Verdict verdict) {
    return new Tally(
        found + (verdict.found() ? 1 : 0),
        exact + (verdict.exact() ? 1 : 0),
        firstThree + (verdict.firstThree() ? 1 : 0),
        characters + verdict.characters());
  }
}
