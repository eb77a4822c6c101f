package org.platewarden.vendor;

/** Why a row of a vendor's answer is not shown. */
public enum Dropped {
  /** It lacks what a read cannot be without, or says what cannot be. */
  UNREADABLE,
  /** It is of another plate than the one asked for. */
  OTHER_PLATE,
  /** It lies outside the window. */
  OUTSIDE_WINDOW,
  /** It is older than five years (R5). */
  TOO_OLD,
  /** Its camera does not stand in the United States (R3). */
  NOT_US,
  /** The same read came twice. */
  TWICE,
  /** Newer rows fill what may be shown (R8). */
  BEYOND_CAP
}
