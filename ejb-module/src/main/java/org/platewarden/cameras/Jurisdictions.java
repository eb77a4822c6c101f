package org.platewarden.cameras;

import org.platewarden.kernel.GeoPoint;

/** Tells whose law applies at a place, for reads of cameras that move. */
@FunctionalInterface
public interface Jurisdictions {
  /**
   * The state's ISO 3166-2 code in the US, the country's ISO 3166-1 code in Mexico and Canada, and
   * {@link PlaceOfCapture#UNKNOWN} elsewhere, at sea, and where two are too near to tell.
   */
  String of(GeoPoint place);
}
