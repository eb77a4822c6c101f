package org.platewarden.audit;

/** What is attempted. Names are stored; never rename one, add another. */
public enum AuditAction {
  /** A frame from one of our cameras is recognised and its reads are recorded. */
  TAKE_IN_FRAME,
  /** Reads that a camera made itself are recorded. */
  TAKE_IN_READS,
  /** An officer asks for reads. */
  QUERY_READS,
  /** An officer opens one read of an answer. */
  OPEN_READ,
  /** An officer's page shows the image of one read. */
  VIEW_IMAGE
}
