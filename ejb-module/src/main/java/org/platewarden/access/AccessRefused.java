package org.platewarden.access;

import java.time.Instant;
import java.util.Locale;
import org.platewarden.audit.Refusal;

/** Something about people's rights that is not done as it stands. */
public final class AccessRefused extends Refusal {
  private static final long serialVersionUID = 1L;

  private AccessRefused(String code, String message) {
    super(code, message);
  }

  /** The request is decided, or was withdrawn. */
  public static AccessRefused notWaiting() {
    return new AccessRefused(
        "elevation-not-waiting",
        "refused: this request waits for nobody any more; look at what became of it");
  }

  /** Nobody decided it in time. */
  public static AccessRefused expired(Instant at) {
    return new AccessRefused(
        "elevation-expired",
        "refused: this request expired at %s; its requester may ask again".formatted(at));
  }

  /** The requester no longer belongs to the organisation. */
  public static AccessRefused requesterLeft() {
    return new AccessRefused(
        "elevation-requester-left",
        "refused: whoever asked has left or is not known; nothing can be granted to them");
  }

  /** Another level has to decide. */
  public static AccessRefused notItsTurn(Office office) {
    return new AccessRefused(
        "elevation-turn",
        "refused: it is not the turn of %s; open the request again to see whose it is"
            .formatted(office));
  }

  /** The request is the decider's own. */
  public static AccessRefused ownRequest() {
    return new AccessRefused(
        "elevation-own",
        "refused: nobody decides a request of their own, nor in place of whoever asked; another person must");
  }

  /** The decider has decided another level of it. */
  public static AccessRefused oneLevelEach() {
    return new AccessRefused(
        "elevation-one-level",
        "refused: one person decides one level, for themselves or in another's place; another person must decide this one");
  }

  /** The decider does not hold the office for this request. */
  public static AccessRefused notInOffice(Office office) {
    return new AccessRefused(
        "elevation-office",
        "refused: at this moment you do not hold the office %s for this request, nor stand in for whoever does"
            .formatted(office));
  }

  /** Nothing was delegated to the decider. */
  public static AccessRefused notDelegated(Office office) {
    return new AccessRefused(
        "elevation-delegation",
        "refused: no delegation of the office %s to you is in force now".formatted(office));
  }

  /** There is no such request that the caller may see. */
  public static AccessRefused unknownRequest() {
    return new AccessRefused(
        "elevation-unknown",
        "refused: there is no such request that you may see; take one of your list");
  }

  /** Somebody changed it at the same moment. */
  public static AccessRefused changedMeanwhile() {
    return new AccessRefused(
        "access-changed",
        "refused: somebody else changed this at the same moment; look at it again");
  }

  /** A refusal must say why. */
  public static AccessRefused refusalWithoutReason(int characters, int least) {
    return new AccessRefused(
        "elevation-reason",
        "refused: the reason has %d characters and %d are the least; whoever asked must be able to act on it"
            .formatted(characters, least));
  }

  /** There is a request or a grant already. */
  public static AccessRefused askedAlready() {
    return new AccessRefused(
        "elevation-asked",
        "refused: a request of yours waits already; withdraw it, or wait for its answer");
  }

  /** The area or a source is not known. */
  public static AccessRefused unknownScope() {
    return new AccessRefused(
        "elevation-scope", "refused: the area or a source is not known; choose from the lists");
  }

  /** The caller is not in the organisation. */
  public static AccessRefused notInOrganisation() {
    return new AccessRefused(
        "access-not-listed",
        "refused: you are not in the organisation, or have left it; ask your administrator");
  }

  /** The person's account has ended, or was closed. */
  public static AccessRefused accountShut(Account.Why why) {
    return switch (why) {
      case UNUSED ->
          new AccessRefused(
              "account-unused",
              "refused: this account was not used for 90 days and is closed; whoever manages it may open it again");
      case NOT_CERTIFIED ->
          new AccessRefused(
              "account-not-certified",
              "refused: nobody certified this account within a year and it is closed; whoever manages it may open it again");
      case BY_MANAGER ->
          new AccessRefused(
              "account-closed",
              "refused: this account was closed by whoever manages it; ask them why");
    };
  }

  /** The account is open. */
  static AccessRefused accountOpen() {
    return new AccessRefused(
        "account-open", "not opened: the account is open already; look at the list again");
  }

  /** The account has not ended by itself. */
  static AccessRefused accountNotOver() {
    return new AccessRefused(
        "account-not-over",
        "not closed: the account has not ended by itself, or is closed already; nothing is to be done");
  }

  /** The account is in somebody else's care. */
  static AccessRefused accountNotYours() {
    return new AccessRefused(
        "account-not-yours",
        "refused: only the person's supervisor, the manager of their area or a privacy officer does this, and nobody with their own account");
  }

  /** A course is missing or lapsed. */
  public static AccessRefused untrained(Course course) {
    return new AccessRefused(
        "training-" + course.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        "refused: no current record of the course %s; it opens again once one is recorded"
            .formatted(course));
  }

  /** No grant is in force. */
  public static AccessRefused noGrant(Right right) {
    return new AccessRefused(
        "access-no-grant",
        "refused: you hold no grant of %s that is in force; ask for it under My access"
            .formatted(right));
  }

  /** Every grant rests. */
  public static AccessRefused suspended(Right right) {
    return new AccessRefused(
        "access-suspended",
        "refused: your grant of %s is suspended; ask your supervisor why".formatted(right));
  }

  /** The grant is not the caller's to stop. */
  public static AccessRefused notYours() {
    return new AccessRefused(
        "access-not-yours",
        "refused: only the holder's supervisor, the manager of its area or a privacy officer does this, and nobody lifts their own suspension");
  }

  /** The grant has ended, or is not as the act needs it. */
  public static AccessRefused grantNotOpen() {
    return new AccessRefused(
        "grant-not-open", "refused: the grant has ended, or is not as it was shown; look again");
  }

  /** There is one of this name or code already. */
  static AccessRefused known() {
    return new AccessRefused(
        "organisation-known", "not kept: there is one of this name already; change that one");
  }

  /** A person or an area is not in the organisation. */
  static AccessRefused unknown() {
    return new AccessRefused(
        "organisation-unknown",
        "not kept: the person, the supervisor, the agency or the area is not in the organisation, or has left; add them first");
  }

  /** The person would go to where they are. */
  static AccessRefused sameArea(String area) {
    return new AccessRefused(
        "organisation-same-area",
        "not transferred: the person works in the area %s already; name another".formatted(area));
  }

  /** The person works in another area, and is transferred by an act of its own. */
  static AccessRefused transferInstead(String from, String to) {
    return new AccessRefused(
        "organisation-transfer",
        "not kept: the person works in the area %s, not %s; transfer them, so that what hangs on the old one ends"
            .formatted(from, to));
  }

  /** The supervisor would be the person, or be supervised by the person. */
  static AccessRefused circle() {
    return new AccessRefused(
        "organisation-circle",
        "not kept: nobody supervises themselves, nor whoever supervises them; name another");
  }

  /** An office is not as the order needs it. */
  static AccessRefused office() {
    return new AccessRefused(
        "organisation-office",
        "not kept: a manager has one area and others none, and an office or a delegation ends once; look again");
  }

  /** A delegation cannot be meant. */
  static AccessRefused delegation() {
    return new AccessRefused(
        "organisation-delegation",
        "not delegated: you must hold the office, name another who holds one, and say until when, 60 days ahead at the most");
  }

  /** A line of a file of training records cannot be used. */
  public static AccessRefused training(int line, String what) {
    return new AccessRefused(
        "training-line", "nothing recorded: line %d: %s".formatted(line, what));
  }
}
