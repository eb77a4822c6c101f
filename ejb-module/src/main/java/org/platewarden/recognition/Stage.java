package org.platewarden.recognition;

/** What a frame passes on its way to plates; a recognizer names those that it has. */
public enum Stage {
  /** From the encoded bytes to upright pixels. */
  DECODE,
  /** Where in the frame a plate may stand. */
  FIND,
  /** What it may say. */
  READ
}
