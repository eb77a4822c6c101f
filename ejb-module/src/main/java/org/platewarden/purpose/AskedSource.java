package org.platewarden.purpose;

/** Whose reads are asked for. Names are stored; never rename one. */
public enum AskedSource {
  /** Those of our own cameras. */
  OWN,
  /** Those of commercial vendors. */
  VENDOR
}
