package org.platewarden.conflict;

/** Whose vehicle a member of staff names. */
public enum Household {
  OWN,
  HOUSEHOLD
}
