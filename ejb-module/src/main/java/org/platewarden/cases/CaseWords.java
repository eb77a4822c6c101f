package org.platewarden.cases;

/** How long what people write about a case must be and may be. */
final class CaseWords {
  private CaseWords() {}

  /** What was written, without blanks around it, if it can be kept. */
  static String checked(String what, String written, int least, int most) {
    String stripped = written.strip();
    if (!fits(stripped, least, most)) {
      throw new IllegalArgumentException(
          "case refused: its %s has %d characters; give %d to %d, none of them a control character"
              .formatted(what, stripped.length(), least, most));
    }
    return stripped;
  }

  /** Whether it is long enough and not too long, without blanks around it. */
  static boolean fits(String written, int least, int most) {
    String stripped = written.strip();
    return stripped.length() >= least
        && stripped.length() <= most
        && stripped.chars().noneMatch(CaseWords::isUnusable);
  }

  private static boolean isUnusable(int unit) {
    boolean breaksTheLine = unit == '\n' || unit == '\r' || unit == '\t';
    return (Character.isISOControl(unit) && !breaksTheLine) || Character.isSurrogate((char) unit);
  }
}
