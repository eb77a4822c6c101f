package org.platewarden.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.platewarden.audit.model.TrailTallies;
import org.platewarden.kernel.CaseNumber;

/** Counts on the trail, for the product itself; it tells no plate and no person. */
@ApplicationScoped
public class CountAsked {
  @Inject TrailTallies tallies;

  /** How much was asked for a case so far, by everybody. */
  public CaseTally forCase(CaseNumber number) {
    return tallies.ofCase(number);
  }

  /**
   * For how many other cases somebody gave the same words as the justification of a query.
   *
   * @param asker by user name
   * @param justification as it was given; case and blanks do not count
   * @param but the case that does not count
   * @param since how far back
   */
  public int otherCasesWith(String asker, String justification, CaseNumber but, Instant since) {
    return tallies.otherCasesWith(asker, justification, but, since);
  }

  /**
   * Whether somebody gave the same words for a case with a question that reached less than so many
   * whole days back when it was asked.
   *
   * @param asker by user name
   * @param justification as it was given; case and blanks do not count
   * @param number the case
   * @param since how far back questions are looked at
   * @param days whole days of 24 hours
   */
  public boolean askedLessFarBack(
      String asker, String justification, CaseNumber number, Instant since, int days) {
    return tallies.askedLessFarBack(asker, justification, number, since, days);
  }
}
