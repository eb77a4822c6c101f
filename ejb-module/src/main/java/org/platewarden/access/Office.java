package org.platewarden.access;

/** In what capacity a person decides about somebody's right. */
public enum Office {
  /** Of the people whom they supervise. */
  SUPERVISOR,
  /** Of one area. */
  AGENCY_MANAGER,
  /** Of the whole organisation. */
  PRIVACY_OFFICER
}
