package org.platewarden.cases;

import org.platewarden.audit.AuditSubject;
import org.platewarden.audit.SubjectField;
import org.platewarden.kernel.CaseNumber;

/**
 * That a case ends.
 *
 * @param number the case
 * @param reason why, 10 to 1,000 characters
 */
public record CaseClosing(CaseNumber number, String reason) implements AuditSubject {
  private static final int LEAST = 10;
  private static final int MOST = 1000;

  public CaseClosing {
    reason = CaseWords.checked("closing reason", reason, LEAST, MOST);
  }

  /** Whether it can be a reason. */
  public static boolean isReason(String written) {
    return CaseWords.fits(written, LEAST, MOST);
  }

  @Override
  public String onTheTrail() {
    return "case=%s; reason=%s".formatted(number, SubjectField.written(reason));
  }
}
