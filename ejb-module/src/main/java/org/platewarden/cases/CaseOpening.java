package org.platewarden.cases;

import org.platewarden.audit.AuditSubject;
import org.platewarden.audit.SubjectField;
import org.platewarden.kernel.CaseNumber;

/**
 * What an officer says of a case when opening it.
 *
 * @param number the agency's reference, for good
 * @param offence how grave
 * @param title what it is about, 3 to 120 characters
 * @param agency whose case it is, 2 to 80 characters
 */
public record CaseOpening(CaseNumber number, OffenceClass offence, String title, String agency)
    implements AuditSubject {
  private static final int LEAST_TITLE = 3;
  private static final int MOST_TITLE = 120;
  private static final int LEAST_AGENCY = 2;
  private static final int MOST_AGENCY = 80;

  public CaseOpening {
    title = CaseWords.checked("title", title, LEAST_TITLE, MOST_TITLE);
    agency = CaseWords.checked("agency", agency, LEAST_AGENCY, MOST_AGENCY);
  }

  /** Whether it can be a case's title. */
  public static boolean isTitle(String written) {
    return CaseWords.fits(written, LEAST_TITLE, MOST_TITLE);
  }

  /** Whether it can be an agency's name. */
  public static boolean isAgency(String written) {
    return CaseWords.fits(written, LEAST_AGENCY, MOST_AGENCY);
  }

  @Override
  public String onTheTrail() {
    return "case=%s; offence=%s; title=%s; agency=%s"
        .formatted(number, offence, SubjectField.written(title), SubjectField.written(agency));
  }
}
