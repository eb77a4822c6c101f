package org.platewarden.cases;

import org.platewarden.audit.AuditSubject;
import org.platewarden.audit.SubjectField;
import org.platewarden.kernel.CaseNumber;

/**
 * Whom or what a case is to be about, and why.
 *
 * @param number the case
 * @param subject a vehicle or a person
 * @param evidence what ties it to the case, 20 to 1,000 characters
 */
public record SubjectToRegister(CaseNumber number, Subject subject, String evidence)
    implements AuditSubject {
  private static final int LEAST = 20;
  private static final int MOST = 1000;

  public SubjectToRegister {
    evidence = CaseWords.checked("evidence", evidence, LEAST, MOST);
  }

  /** Whether it is long enough to be evidence, and not too long. */
  public static boolean isEvidence(String written) {
    return CaseWords.fits(written, LEAST, MOST);
  }

  @Override
  public String onTheTrail() {
    return "case=%s; %s; evidence=%s"
        .formatted(number, subject.onTheTrail(), SubjectField.written(evidence));
  }
}
