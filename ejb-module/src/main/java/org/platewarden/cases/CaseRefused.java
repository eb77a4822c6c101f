package org.platewarden.cases;

import org.platewarden.audit.Refusal;
import org.platewarden.kernel.CaseNumber;

/** Something about a case that is not done as it stands. */
public final class CaseRefused extends Refusal {
  private static final long serialVersionUID = 1L;

  private CaseRefused(String code, String message) {
    super(code, message);
  }

  /** There is none, or it does not list who asks: which of the two is nobody else's business. */
  public static CaseRefused unknown(CaseNumber number) {
    return new CaseRefused(
        "case-unknown",
        "refused: there is no case %s that lists you; check its number, or ask one of its officers to add you"
            .formatted(number));
  }

  /** It has ended. */
  public static CaseRefused closed(CaseNumber number) {
    return new CaseRefused(
        "case-closed",
        "refused: case %s is closed; open another case if the work goes on".formatted(number));
  }

  static CaseRefused numberTaken(CaseNumber number) {
    return new CaseRefused(
        "case-number-taken",
        "not opened: there is a case %s already; check the number, or ask one of its officers to add you"
            .formatted(number));
  }

  static CaseRefused unknownOutside(CaseNumber number) {
    return new CaseRefused(
        "case-unknown-outside",
        "not opened: the agency's case system knows no case %s; check the number, or open the case there first"
            .formatted(number));
  }

  static CaseRefused closedOutside(CaseNumber number) {
    return new CaseRefused(
        "case-closed-outside",
        "not opened: in the agency's case system the case %s is closed; open it again there, or take another"
            .formatted(number));
  }

  static CaseRefused outsideSilent(CaseNumber number) {
    return new CaseRefused(
        "case-system-silent",
        "not opened: the agency's case system did not answer for the case %s; nothing is wrong with the number, try again later"
            .formatted(number));
  }

  /** The officer works on it already. */
  public static CaseRefused officerListed(CaseNumber number) {
    return new CaseRefused(
        "case-officer-listed", "not added: this officer is on case %s already".formatted(number));
  }

  /** The subject is registered already. */
  public static CaseRefused subjectRegistered(CaseNumber number) {
    return new CaseRefused(
        "case-subject-registered",
        "not registered: case %s has this subject already".formatted(number));
  }
}
