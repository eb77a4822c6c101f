package org.platewarden.kernel;

/** Kinds of record that are kept for different times; the periods themselves are data. */
public enum RetentionClass {
  /** What a camera saw. */
  READ,
  /** The attempts and outcomes of the trail. */
  TRAIL,
  /** What officers saved to a case. */
  EVIDENCE,
  /** Cases, who works on them, and whom and what they are about. */
  CASE,
  /** Cameras, purposes and other settings that people made. */
  CONFIGURATION
}
