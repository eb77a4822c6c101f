package org.platewarden.cases;

import java.util.Locale;
import java.util.regex.Pattern;
import org.platewarden.audit.AuditSubject;
import org.platewarden.kernel.CaseNumber;

/**
 * Who is to work on a case.
 *
 * @param number the case
 * @param officer a user name as the identity provider knows it, in small letters
 */
public record OfficerToAdd(CaseNumber number, String officer) implements AuditSubject {
  private static final Pattern USER_NAME =
      Pattern.compile("[\\p{Ll}\\p{N}][\\p{Ll}\\p{N}._@-]{1,79}");

  public OfficerToAdd {
    officer = officer.strip().toLowerCase(Locale.ROOT);
    if (!USER_NAME.matcher(officer).matches()) {
      throw new IllegalArgumentException(
          "officer refused: %d characters; give a user name of 2 to 80 letters, digits, dots, dashes, underscores or @"
              .formatted(officer.length()));
    }
  }

  /** Whether it can be a user name. */
  public static boolean isUserName(String written) {
    return USER_NAME.matcher(written.strip().toLowerCase(Locale.ROOT)).matches();
  }

  @Override
  public String onTheTrail() {
    return "case=%s; officer=%s".formatted(number, officer);
  }
}
