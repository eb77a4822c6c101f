package org.platewarden.sensitive;

/** What people go to a sensitive place for. Names are stored; never rename one. */
public enum SensitiveKind {
  /** Clinics and hospitals. */
  CLINIC,
  /** Houses of worship. */
  WORSHIP,
  /** Schools and nurseries. */
  SCHOOL,
  /** Courts and those who defend. */
  COURT,
  /** Shelters. */
  SHELTER,
  /** Others, such as unions and the press. */
  OTHER
}
