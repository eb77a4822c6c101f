package org.platewarden.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
}
