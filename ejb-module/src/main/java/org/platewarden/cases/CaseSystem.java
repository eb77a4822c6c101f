package org.platewarden.cases;

import org.platewarden.kernel.CaseNumber;

/**
 * The agency's own case system, outside this product; the one that knows which numbers there are.
 */
public interface CaseSystem {
  /** How a case stands there. */
  enum Standing {
    /** It is open. */
    OPEN,
    /** It is closed. */
    CLOSED,
    /** There is no such case. */
    UNKNOWN,
    /** It could not be asked, did not answer in time, or not in words that are known. */
    UNANSWERED
  }

  /** Whether one is named; where none is, people stand for their numbers alone. */
  boolean isNamed();

  /** Asks; what goes wrong is {@code UNANSWERED} and no exception. Takes a few seconds at most. */
  Standing ask(CaseNumber number);
}
