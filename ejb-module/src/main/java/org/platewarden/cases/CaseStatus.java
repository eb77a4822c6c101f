package org.platewarden.cases;

/** Whether questions may be asked for a case. */
public enum CaseStatus {
  OPEN,
  /** For good; a case that goes on is opened under another number. */
  CLOSED
}
