package org.platewarden.audit.model;

import org.platewarden.audit.CaseTally;
import org.platewarden.kernel.CaseNumber;

/** Counts of what is on the trail. */
public interface TrailTallies {
  /** How much was asked for a case. */
  CaseTally ofCase(CaseNumber number);
}
