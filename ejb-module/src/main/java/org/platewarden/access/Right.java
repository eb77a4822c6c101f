package org.platewarden.access;

/** What a person may be entitled to. Both courses must be current for either. */
public enum Right {
  /** To ask for our own cameras' reads; needs no grant. */
  OWN_READS,
  /** To ask commercial services; needs a grant in force (R17). */
  COMMERCIAL_READS;

  /** Whether it is held only by a grant. */
  public boolean needsGrant() {
    return this == COMMERCIAL_READS;
  }
}
