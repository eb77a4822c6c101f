package org.platewarden.access.model;

import org.platewarden.access.Office;

/**
 * In what capacity somebody decides.
 *
 * @param office at which level
 * @param by who decides
 * @param inPlaceOf whose office it is: the same, or whom the decider stands in for
 */
public record Seat(Office office, String by, String inPlaceOf) {
  /** Somebody in their own office. */
  public static Seat own(Office office, String by) {
    return new Seat(office, by, by);
  }
}
