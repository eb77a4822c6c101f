package org.platewarden.audit.model;

import java.time.Instant;
import org.platewarden.audit.CaseTally;
import org.platewarden.kernel.CaseNumber;

/** Counts of what is on the trail. */
public interface TrailTallies {
  /** How much was asked for a case. */
  CaseTally ofCase(CaseNumber number);

  /** For how many cases but one somebody asked in the same words. */
  int otherCasesWith(String asker, String justification, CaseNumber but, Instant since);

  /** Whether somebody asked for a case in the same words, less than so many days back. */
  boolean askedLessFarBack(
      String asker, String justification, CaseNumber number, Instant since, int days);
}
