package org.platewarden.access;

/** What everybody must have learned, and learn again in time (R18). */
public enum Course {
  /** How the system is used. */
  LPR_SYSTEM,
  /** What the law and the agency's policy allow. */
  PRIVACY
}
