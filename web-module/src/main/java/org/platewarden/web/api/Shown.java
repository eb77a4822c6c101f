package org.platewarden.web.api;

import org.platewarden.purpose.Purpose;
import org.platewarden.search.RevealedRead;
import org.platewarden.search.SearchCriteria;

/** What a person was shown by a call, and may ask for further. */
sealed interface Shown {
  /**
   * A page of an answer that is not its last.
   *
   * @param next the question for the page after it
   * @param purpose why
   */
  record Page(SearchCriteria next, Purpose purpose) implements Shown {}

  /**
   * A read of an answer.
   *
   * @param read names it
   * @param purpose why it was asked for
   */
  record Read(RevealedRead read, Purpose purpose) implements Shown {}
}
