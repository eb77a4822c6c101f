package org.platewarden.cases;

/** How grave what a case is about is. Names are stored; never rename one, add another. */
public enum OffenceClass {
  FELONY,
  MISDEMEANOR,
  INFRACTION,
  /** Somebody is missing or in danger, and nobody is accused. */
  NO_OFFENCE
}
