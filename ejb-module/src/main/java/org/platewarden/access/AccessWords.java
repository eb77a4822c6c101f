package org.platewarden.access;

import java.util.Locale;
import java.util.regex.Pattern;

/** How long what people write about access must be and may be, and what names look like. */
public final class AccessWords {
  private static final Pattern USER_NAME =
      Pattern.compile("[\\p{Ll}\\p{N}][\\p{Ll}\\p{N}._@-]{1,79}");
  private static final Pattern CODE = Pattern.compile("[A-Z0-9-]{2,20}");

  private AccessWords() {}

  /** Whether it can be a user name at the identity provider. */
  public static boolean isUserName(String written) {
    return USER_NAME.matcher(lower(written)).matches();
  }

  /** Whether it can be the code of an agency or an area. */
  public static boolean isCode(String written) {
    return CODE.matcher(written.strip().toUpperCase(Locale.ROOT)).matches();
  }

  static String userName(String written) {
    String name = lower(written);
    if (!USER_NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "person refused: a name of %d characters; give a user name of 2 to 80 letters, digits, dots, dashes, underscores or @"
              .formatted(name.length()));
    }
    return name;
  }

  static String code(String written) {
    String code = written.strip().toUpperCase(Locale.ROOT);
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "code refused: %d characters; give 2 to 20 letters, digits and dashes"
              .formatted(code.length()));
    }
    return code;
  }

  static String checked(String what, String written, int least, int most) {
    String stripped = written.strip();
    if (!fits(stripped, least, most)) {
      throw new IllegalArgumentException(
          "refused: %s has %d characters; give %d to %d, none of them a control character"
              .formatted(what, stripped.length(), least, most));
    }
    return stripped;
  }

  /** Whether it is long enough and not too long, without blanks around it. */
  public static boolean fits(String written, int least, int most) {
    String stripped = written.strip();
    return stripped.length() >= least
        && stripped.length() <= most
        && stripped.chars().noneMatch(AccessWords::isUnusable);
  }

  private static boolean isUnusable(int unit) {
    boolean breaksTheLine = unit == '\n' || unit == '\r' || unit == '\t';
    return (Character.isISOControl(unit) && !breaksTheLine) || Character.isSurrogate((char) unit);
  }

  private static String lower(String written) {
    return written.strip().toLowerCase(Locale.ROOT);
  }
}
