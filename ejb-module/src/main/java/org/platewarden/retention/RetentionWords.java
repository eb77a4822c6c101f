package org.platewarden.retention;

/** How long what people write about keeping must be and may be. */
final class RetentionWords {
  private RetentionWords() {}

  /** What was written, without blanks around it, if it can be kept. */
  static String checked(String what, String written, int least, int most) {
    String stripped = written.strip();
    if (!fits(stripped, least, most)) {
      throw RetentionRefused.words(what, stripped.length(), least, most);
    }
    return stripped;
  }

  /** Whether it is long enough and not too long, without blanks around it. */
  static boolean fits(String written, int least, int most) {
    String stripped = written.strip();
    return stripped.length() >= least
        && stripped.length() <= most
        && stripped.chars().noneMatch(RetentionWords::isUnusable);
  }

  private static boolean isUnusable(int unit) {
    return (Character.isISOControl(unit) && unit != '\n' && unit != '\r')
        || Character.isSurrogate((char) unit);
  }
}
