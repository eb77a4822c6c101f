package org.platewarden.evidence;

import java.util.Optional;
import org.platewarden.reads.Correction;
import org.platewarden.reads.PlateLikeness;

/**
 * How a saved read came to say what it says.
 *
 * @param likeness how its plate differs from the one asked for
 * @param recognisedBy {@value #OURS}; or the maker's format of a camera that may have done it
 *     itself; or a vendor's code; empty where it was saved before this was kept
 * @param correction what people said, when it was saved, that it should say; the latest
 */
public record Reading(
    PlateLikeness likeness, String recognisedBy, Optional<Correction> correction) {
  /** Recognised by us, in a frame. */
  public static final String OURS = "platewarden";

  /** As asked for, and nothing else is known. */
  public static final Reading UNTOLD = new Reading(PlateLikeness.AS_ASKED, "", Optional.empty());
}
