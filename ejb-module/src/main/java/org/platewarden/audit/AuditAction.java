package org.platewarden.audit;

/** What is attempted. Names are stored; never rename one, add another. */
public enum AuditAction {
  /** A frame from one of our cameras is recognised and its reads are recorded. */
  TAKE_IN_FRAME(Shows.NO_READS),
  /** Reads that a camera made itself are recorded. */
  TAKE_IN_READS(Shows.NO_READS),
  /** A chunk of reads out of a file is recorded. */
  IMPORT_READS(Shows.NO_READS),
  /** An officer asks for reads. */
  QUERY_READS(Shows.READS),
  /** An officer asks how many reads and vehicles would fit, before any is shown. */
  COUNT_READS(Shows.READS),
  /** A privacy officer has area answers leave a place out. */
  ADD_SENSITIVE_PLACE(Shows.NO_READS),
  /** A privacy officer has area answers leave a place out no more. */
  END_SENSITIVE_PLACE(Shows.NO_READS),
  /** Somebody looks at which places area answers leave out. */
  LIST_SENSITIVE_PLACES(Shows.NO_READS),
  /** An officer opens one read of an answer. */
  OPEN_READ(Shows.READS),
  /** An officer's page shows the image of one read. */
  VIEW_IMAGE(Shows.READS),
  /** An officer has commercial vendors asked for a plate. */
  LOOK_UP_VENDORS(Shows.READS),
  /** A vendor's answer has come to its end, and is destroyed with its key. */
  DESTROY_ANSWER(Shows.NO_READS),
  /** A camera is registered. */
  REGISTER_CAMERA(Shows.NO_READS),
  /** A camera's registration is changed, or it is taken out of service. */
  CHANGE_CAMERA(Shows.NO_READS),
  /** A key is made by which a camera proves who it is. */
  ISSUE_CAMERA_KEY(Shows.NO_READS),
  /** A camera's key is taken back. */
  WITHDRAW_CAMERA_KEY(Shows.NO_READS),
  /** A person has seen that a camera fell silent. */
  ACKNOWLEDGE_CAMERA_ALERT(Shows.NO_READS),
  /** Images that no read names are removed. */
  SWEEP_IMAGES(Shows.NO_READS),
  /** A new key is made that locks new images. */
  ROTATE_IMAGE_KEY(Shows.NO_READS),
  /** All images are locked with the newest key. */
  RELOCK_IMAGES(Shows.NO_READS),
  /** An older key of images is removed once none needs it. */
  RETIRE_IMAGE_KEY(Shows.NO_READS),
  /** An officer says what one read should say. */
  CORRECT_READ(Shows.NO_READS),
  /** An operator watches what comes in, of one camera or of all. */
  WATCH_READS(Shows.READS),
  /** A person who runs cameras looks at what was put aside. */
  LIST_PUT_ASIDE(Shows.NO_READS),
  /** What was put aside goes back to be tried again. */
  REPLAY_PUT_ASIDE(Shows.NO_READS),
  /** A month whose reads are too old to be asked for is removed. */
  DROP_READ_MONTH(Shows.NO_READS),
  /** An auditor searches the trail. */
  READ_TRAIL(Shows.NO_READS),
  /** An auditor opens one attempt on the trail. */
  OPEN_TRAIL_ENTRY(Shows.NO_READS),
  /** An auditor takes a part of the trail away. */
  EXPORT_TRAIL(Shows.NO_READS),
  /** An auditor takes the proofs of one attempt away. */
  PROVE_TRAIL_ENTRY(Shows.NO_READS),
  /** An administrator takes corrected reads out, with their plates' pictures. */
  EXPORT_MISREADS(Shows.READS),
  /** An administrator has a model version measured on corrected reads. */
  SCORE_MODEL(Shows.NO_READS),
  /** An administrator stops that. */
  STOP_SCORING(Shows.NO_READS),
  /** An administrator looks at reads that two models read differently. */
  LOOK_AT_DIFFERENCES(Shows.READS),
  /** Before a week begins, it is fixed how its queries will be drawn for review. */
  COMMIT_REVIEW_DRAW(Shows.NO_READS),
  /** After the week its queries are drawn, with all that whoever draws again needs. */
  REVEAL_REVIEW_DRAW(Shows.NO_READS),
  /** A supervisor looks at what there is to review. */
  LIST_REVIEWS(Shows.NO_READS),
  /** A supervisor opens a query that lots gave them. */
  OPEN_REVIEW(Shows.NO_READS),
  /** A supervisor says what came of a review. */
  CONCLUDE_REVIEW(Shows.NO_READS),
  /** An officer opens a case. */
  OPEN_CASE(Shows.NO_READS),
  /** An officer or a supervisor looks at one case. */
  LOOK_AT_CASE(Shows.NO_READS),
  /** Somebody else may work on a case. */
  ADD_CASE_OFFICER(Shows.NO_READS),
  /** A case is about this vehicle or person. */
  REGISTER_CASE_SUBJECT(Shows.NO_READS),
  /** A case ends. */
  CLOSE_CASE(Shows.NO_READS),
  /** An officer saves a read to a case. */
  SAVE_EVIDENCE(Shows.READS),
  /** Somebody looks at what was saved to a case. */
  LOOK_AT_EVIDENCE(Shows.READS),
  /** Their page shows the picture of a saved read. */
  VIEW_EVIDENCE_PICTURE(Shows.READS),
  /** Somebody takes away what was saved to a case. */
  EXPORT_EVIDENCE(Shows.READS),
  /** Compliance staff draft a rule of how long something is kept. */
  DRAFT_RETENTION_RULE(Shows.NO_READS),
  /** Compliance staff draft all rules that a file says. */
  IMPORT_RETENTION_RULES(Shows.NO_READS),
  /** A draft of such a rule is dropped. */
  DISCARD_RETENTION_RULE(Shows.NO_READS),
  /** A second person lets a drafted rule hold. */
  PUT_RETENTION_RULE_IN_FORCE(Shows.NO_READS),
  /** Somebody proposes that a rule no longer hold. */
  PROPOSE_RETENTION_RULE_END(Shows.NO_READS),
  /** A second person ends a rule. */
  END_RETENTION_RULE(Shows.NO_READS),
  /** Something must not go: a legal hold is placed. */
  PLACE_HOLD(Shows.NO_READS),
  /** A legal hold is lifted. */
  LIFT_HOLD(Shows.NO_READS),
  /** Compliance staff look at legal holds. */
  LIST_HOLDS(Shows.NO_READS),
  /** Compliance staff look at what a retention run would remove. */
  PREVIEW_RETENTION(Shows.NO_READS),
  /** A retention run begins. */
  BEGIN_RETENTION_RUN(Shows.NO_READS),
  /** A retention run ends, with its account. */
  CONCLUDE_RETENTION_RUN(Shows.NO_READS),
  /** Tells what a run had removed, a backup brought back, and went again before the start. */
  NOTE_REMOVED_AGAIN(Shows.NO_READS),
  /** Compliance staff take the account of a run away. */
  EXPORT_RETENTION_REPORT(Shows.NO_READS),
  /** Somebody looks at a report on the use of reads. */
  MAKE_COMPLIANCE_REPORT(Shows.NO_READS),
  /** They take it away. */
  EXPORT_COMPLIANCE_REPORT(Shows.NO_READS),
  /** All that an outside auditor asks for leaves in one file. */
  EXPORT_AUDIT_BUNDLE(Shows.NO_READS),
  /** A week of the public ledger is published. */
  PUBLISH_LEDGER(Shows.NO_READS),
  /** Somebody finds what an entry of the public ledger stands for. */
  OPEN_LEDGER_ENTRY(Shows.NO_READS),
  /** An officer asks for a right. */
  ASK_FOR_ELEVATION(Shows.NO_READS),
  /** An officer takes such a request back. */
  WITHDRAW_ELEVATION(Shows.NO_READS),
  /** An approver opens a request for a right. */
  OPEN_ELEVATION(Shows.NO_READS),
  /** An approver says yes or no to it, for one level. */
  DECIDE_ELEVATION(Shows.NO_READS),
  /** A supervisor looks at the rights of their people. */
  LIST_PEOPLE(Shows.NO_READS),
  /** A right that was granted rests. */
  SUSPEND_GRANT(Shows.NO_READS),
  /** It counts again. */
  LIFT_SUSPENSION(Shows.NO_READS),
  /** It is ended for good. */
  END_GRANT(Shows.NO_READS),
  /** Somebody decides in another's place for a while. */
  DELEGATE_OFFICE(Shows.NO_READS),
  /** They do so no longer. */
  END_DELEGATION(Shows.NO_READS),
  /** An administrator looks at who is who. */
  LOOK_AT_ORGANISATION(Shows.NO_READS),
  /** A person is in the organisation, or elsewhere in it. */
  KEEP_PERSON(Shows.NO_READS),
  /** Somebody holds an office from now on. */
  APPOINT(Shows.NO_READS),
  /** They hold it no longer. */
  END_OFFICE(Shows.NO_READS),
  /** A person has left, and their rights end. */
  PERSON_LEAVES(Shows.NO_READS),
  /** It is recorded who had which course. */
  RECORD_TRAINING(Shows.NO_READS),
  /** The identity provider is told whether a person has the role of a right. */
  CARRY_ROLE(Shows.NO_READS),
  /** What it says is held against the rights that there are. */
  RECONCILE_ROLES(Shows.NO_READS),
  /** A person decides that the trail's log goes on otherwise than it was published, and why. */
  DECIDE_TRAIL_BREAK(Shows.NO_READS),
  /** The log goes on so; this is opened to everybody beside what was published before. */
  GO_ON_AFTER_BREAK(Shows.NO_READS),
  /** The operator wants the log to be signed by a new key. */
  ROTATE_TRAIL_KEY(Shows.NO_READS),
  /** The log is signed by it from then on; this is opened to everybody. */
  CHANGE_TRAIL_KEY(Shows.NO_READS),
  /** A version of the purpose policy is drafted. */
  DRAFT_POLICY(Shows.NO_READS),
  /** One of the two people whom it takes says yes to it. */
  APPROVE_POLICY(Shows.NO_READS),
  /** A draft of it is dropped. */
  DISCARD_POLICY(Shows.NO_READS),
  /** A draft of it is tried on what was asked in the last year. */
  REPLAY_POLICY(Shows.NO_READS),
  /** A question is held until a second person has looked at it. */
  HOLD_FOR_SECOND_PERSON(Shows.NO_READS),
  /** A supervisor looks at the questions that are held. */
  LIST_HELD_QUESTIONS(Shows.NO_READS),
  /** A supervisor says yes or no to one. */
  DECIDE_HELD_QUESTION(Shows.NO_READS),
  /** A question passes by a second person's yes. */
  USE_SECOND_PERSON(Shows.NO_READS),
  /** A page is asked for that is for other duties than the caller's. */
  OPEN_PAGE(Shows.NO_READS),
  /** A question on a vehicle of the agency's people is stopped and told of. */
  STOP_FOR_CONFLICT(Shows.NO_READS),
  /** A privacy officer looks at the questions that were stopped. */
  LIST_CONFLICTS(Shows.NO_READS),
  /** A privacy officer decides on one. */
  DECIDE_CONFLICT(Shows.NO_READS),
  /** A member of staff names a vehicle of theirs. */
  NAME_VEHICLE(Shows.NO_READS),
  /** It is theirs no longer. */
  GIVE_UP_VEHICLE(Shows.NO_READS),
  /** Whoever answers for accounts looks at them. */
  LIST_ACCOUNTS(Shows.NO_READS),
  /** An account and its grants are needed for another year. */
  CERTIFY_ACCOUNT(Shows.NO_READS),
  /** An account is closed by whoever answers for it. */
  CLOSE_ACCOUNT(Shows.NO_READS),
  /** A closed account is opened again. */
  OPEN_ACCOUNT_AGAIN(Shows.NO_READS),
  /** An account that ended by itself is closed. */
  CLOSE_ACCOUNT_IN_TIME(Shows.NO_READS),
  /** An administrator looks at areas and who works there. */
  LOOK_AT_AREAS(Shows.NO_READS),
  /** An agency or an area is added. */
  KEEP_AREA(Shows.NO_READS),
  /** A person goes to another area. */
  TRANSFER_PERSON(Shows.NO_READS),
  /** The case system outside is asked whether it knows a case. */
  ASK_CASE_SYSTEM(Shows.NO_READS);

  /** Whether what is attempted shows reads to a person: each action says so. */
  private enum Shows {
    READS,
    NO_READS
  }

  private final Shows shows;

  AuditAction(Shows shows) {
    this.shows = shows;
  }

  /**
   * Whether a person is shown reads; nobody is while the trail's log is not as it should be. Each
   * action is named here, so that a new one cannot be forgotten.
   */
  boolean showsReads() {
    return shows == Shows.READS;
  }
}
