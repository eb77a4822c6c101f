package org.platewarden.reads;

import jakarta.enterprise.context.ApplicationScoped;
import org.platewarden.audit.PlateTerms;

/** Plates as {@link PlateTerm#onTheTrail()} wrote them. */
@ApplicationScoped
class TermsOnTheTrail implements PlateTerms {
  private static final String NONE = "-";
  private static final String ONE_MISREAD = " ~1";
  private static final String LOOK_ALIKES = " ~";

  @Override
  public boolean takesIn(String term, String plate) {
    if (term.isEmpty() || term.equals(NONE)) {
      return false;
    }
    try {
      return read(term).fits(plate);
    } catch (IllegalArgumentException e) {
      return true; // a term of another version: better shown once too often
    }
  }

  private static PlateTerm read(String term) {
    if (term.endsWith(ONE_MISREAD)) {
      return new LookAlikes(without(term, ONE_MISREAD), LookAlikes.Reach.ONE_MISREAD);
    }
    return term.endsWith(LOOK_ALIKES)
        ? new LookAlikes(without(term, LOOK_ALIKES), LookAlikes.Reach.LOOK_ALIKES)
        : new PlatePattern(term);
  }

  private static String without(String term, String ending) {
    return term.substring(0, term.length() - ending.length());
  }
}
