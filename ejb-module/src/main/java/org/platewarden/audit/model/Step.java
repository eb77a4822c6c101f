package org.platewarden.audit.model;

/** Where an entry stands in the life of an attempt. */
public enum Step {
  ATTEMPTED,
  DONE,
  REFUSED,
  FAILED
}
