package org.platewarden.audit;

/** What is attempted. Names are stored; never rename one, add another. */
public enum AuditAction {
  /** A frame from one of our cameras is recognised and its reads are recorded. */
  TAKE_IN_FRAME,
  /** Reads that a camera made itself are recorded. */
  TAKE_IN_READS,
  /** A chunk of reads out of a file is recorded. */
  IMPORT_READS,
  /** An officer asks for reads. */
  QUERY_READS,
  /** An officer opens one read of an answer. */
  OPEN_READ,
  /** An officer's page shows the image of one read. */
  VIEW_IMAGE,
  /** A camera is registered. */
  REGISTER_CAMERA,
  /** A camera's registration is changed, or it is taken out of service. */
  CHANGE_CAMERA,
  /** A key is made by which a camera proves who it is. */
  ISSUE_CAMERA_KEY,
  /** A camera's key is taken back. */
  WITHDRAW_CAMERA_KEY,
  /** A person has seen that a camera fell silent. */
  ACKNOWLEDGE_CAMERA_ALERT,
  /** Images that no read names are removed. */
  SWEEP_IMAGES,
  /** A new key is made that locks new images. */
  ROTATE_IMAGE_KEY,
  /** All images are locked with the newest key. */
  RELOCK_IMAGES,
  /** An older key of images is removed once none needs it. */
  RETIRE_IMAGE_KEY,
  /** An officer says what one read should say. */
  CORRECT_READ,
  /** An operator watches what comes in, of one camera or of all. */
  WATCH_READS,
  /** A person who runs cameras looks at what was put aside. */
  LIST_PUT_ASIDE,
  /** What was put aside goes back to be tried again. */
  REPLAY_PUT_ASIDE,
  /** A month whose reads are too old to be asked for is removed. */
  DROP_READ_MONTH,
  /** An auditor searches the trail. */
  READ_TRAIL,
  /** An auditor opens one attempt on the trail. */
  OPEN_TRAIL_ENTRY,
  /** An auditor takes a part of the trail away. */
  EXPORT_TRAIL,
  /** An administrator takes corrected reads out, with their plates' pictures. */
  EXPORT_MISREADS,
  /** An administrator has a model version measured on corrected reads. */
  SCORE_MODEL,
  /** An administrator stops that. */
  STOP_SCORING,
  /** An administrator looks at reads that two models read differently. */
  LOOK_AT_DIFFERENCES,
  /** Before a week begins, it is fixed how its queries will be drawn for review. */
  COMMIT_REVIEW_DRAW,
  /** After the week its queries are drawn, with all that whoever draws again needs. */
  REVEAL_REVIEW_DRAW,
  /** A supervisor looks at what there is to review. */
  LIST_REVIEWS,
  /** A supervisor opens a query that lots gave them. */
  OPEN_REVIEW,
  /** A supervisor says what came of a review. */
  CONCLUDE_REVIEW,
  /** An officer opens a case. */
  OPEN_CASE,
  /** An officer or a supervisor looks at one case. */
  LOOK_AT_CASE,
  /** Somebody else may work on a case. */
  ADD_CASE_OFFICER,
  /** A case is about this vehicle or person. */
  REGISTER_CASE_SUBJECT,
  /** A case ends. */
  CLOSE_CASE;

  /**
   * Whether a person is shown reads; nobody is while the trail's log is not as it should be. Each
   * action is named here, so that a new one cannot be forgotten.
   */
  boolean showsReads() {
    return switch (this) {
      case QUERY_READS, OPEN_READ, VIEW_IMAGE, WATCH_READS, EXPORT_MISREADS, LOOK_AT_DIFFERENCES ->
          true;
      case TAKE_IN_FRAME,
          TAKE_IN_READS,
          IMPORT_READS,
          REGISTER_CAMERA,
          CHANGE_CAMERA,
          ISSUE_CAMERA_KEY,
          WITHDRAW_CAMERA_KEY,
          ACKNOWLEDGE_CAMERA_ALERT,
          SWEEP_IMAGES,
          ROTATE_IMAGE_KEY,
          RELOCK_IMAGES,
          RETIRE_IMAGE_KEY,
          CORRECT_READ,
          LIST_PUT_ASIDE,
          REPLAY_PUT_ASIDE,
          DROP_READ_MONTH,
          READ_TRAIL,
          OPEN_TRAIL_ENTRY,
          EXPORT_TRAIL,
          SCORE_MODEL,
          STOP_SCORING,
          COMMIT_REVIEW_DRAW,
          REVEAL_REVIEW_DRAW,
          LIST_REVIEWS,
          OPEN_REVIEW,
          CONCLUDE_REVIEW,
          OPEN_CASE,
          LOOK_AT_CASE,
          ADD_CASE_OFFICER,
          REGISTER_CASE_SUBJECT,
          CLOSE_CASE ->
          false;
    };
  }
}
