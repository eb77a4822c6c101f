package org.platewarden.purpose;

/** What people write in a policy, and beside a decision. */
final class PolicyWords {
  static final int LEAST_CITATION = 3;
  static final int MOST_CITATION = 200;
  static final int MOST_NOTE = 500;

  private PolicyWords() {}

  static boolean fits(String written, int least, int most) {
    String text = written.strip();
    return text.length() >= least
        && text.length() <= most
        && text.chars().noneMatch(Character::isISOControl);
  }
}
