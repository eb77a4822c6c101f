package org.platewarden.planted.purpose.search;

import jakarta.ejb.Stateless;
import org.platewarden.purpose.Purpose;
import org.platewarden.purpose.PurposeBound;

/** A look without a purpose. */
@Stateless
public class SearchesForNoReason {
  /** Bound, but nothing to bind to. */
  @PurposeBound
  public int takesNone() {
    return 1;
  }

  /** Takes one, but no one checks it. */
  public int isNotBound(Purpose purpose) {
    return purpose.hashCode();
  }

  /** As it should be. */
  @PurposeBound
  public int bound(Purpose purpose) {
    return purpose.hashCode();
  }
}
