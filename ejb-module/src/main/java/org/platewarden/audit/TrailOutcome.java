package org.platewarden.audit;

/** What came of an attempt. */
public enum TrailOutcome {
  DONE,
  REFUSED,
  FAILED,
  /** Nothing was written: it still runs, or the server went down in the middle of it. */
  OPEN
}
