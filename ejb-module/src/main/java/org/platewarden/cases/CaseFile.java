package org.platewarden.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.platewarden.kernel.CaseNumber;

/**
 * All that is kept of a case.
 *
 * @param number the agency's reference
 * @param offence how grave
 * @param title what it is about
 * @param agency whose it is
 * @param openedAt since when
 * @param openedBy by whom
 * @param ending when, by whom and why it was closed; empty while it is open
 * @param officers who work on it, the first first
 * @param subjects whom and what it is about, the first first
 */
public record CaseFile(
    CaseNumber number,
    OffenceClass offence,
    String title,
    String agency,
    Instant openedAt,
    String openedBy,
    Optional<Ending> ending,
    List<CaseOfficer> officers,
    List<RegisteredSubject> subjects) {
  /**
   * How a case ended.
   *
   * @param at when
   * @param by by whom
   * @param reason why
   */
  public record Ending(Instant at, String by, String reason) {}

  /** Whether questions may be asked for it. */
  public CaseStatus status() {
    return ending.isPresent() ? CaseStatus.CLOSED : CaseStatus.OPEN;
  }

  /** Whether this person works on it. */
  public boolean lists(String officer) {
    return officers.stream().anyMatch(each -> each.name().equals(officer));
  }
}
