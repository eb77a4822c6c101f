package org.platewarden.access;

/** What one level says. */
public enum Verdict {
  /** The request goes on to the next level; after the last one it is granted. */
  APPROVED,
  /** The request ends here. */
  REFUSED
}
