package org.platewarden.kernel;

/** Kinds of record that are kept for different times; the periods themselves are data. */
public enum RetentionClass {
  /** What a camera saw. */
  READ,
  /** The pictures of reads. */
  IMAGE,
  /** Reads that matched a hot-list entry. */
  HIT,
  /** Results kept for a case. */
  EVIDENCE,
  /** What was asked, in the words of whoever asked. */
  QUERY_TEXT,
  /** Who was signed in, and when. */
  SESSION,
  /** Who asked for more rights, and who gave them. */
  ACCESS_REQUEST,
  /** The attempts and outcomes of the trail. */
  TRAIL,
  /** Cases, who works on them, and whom and what they are about. */
  CASE,
  /** Cameras, purposes and other settings that people made. */
  CONFIGURATION
}
