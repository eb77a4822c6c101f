package org.platewarden.reads;

import java.io.Serializable;
import java.util.Set;

/** What is known of the plate that is asked for. */
public sealed interface PlateTerm extends Serializable permits PlatePattern, LookAlikes {
  /** Whether a plate with these characters is asked for. */
  boolean fits(String characters);

  /** Whether one plate is meant, with nothing left open but what a camera may have taken for it. */
  boolean isWhole();

  /** The skeletons of all plates that fit; empty if they are too many to tell. */
  Set<String> skeletons();

  /** How a plate that fits differs from what was asked. */
  PlateLikeness likenessOf(String characters);

  /** The term as the trail keeps it, whole. */
  String onTheTrail();
}
