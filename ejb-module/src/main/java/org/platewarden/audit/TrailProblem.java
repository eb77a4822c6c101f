package org.platewarden.audit;

/** Why nobody may look at reads now, as far as the trail's log is concerned. */
public enum TrailProblem {
  /** It is not sealed and published any more, or not yet since the server started. */
  NOT_SEALED(
      "trail-not-sealed",
      "refused: the trail of attempts is not sealed, and nothing is shown without that; an"
          + " administrator has been told, try again later"),
  /** The database's log is not the one that was published, or that the witness cosigned. */
  DISAGREES(
      "trail-disagrees",
      "refused: the trail of attempts is not the one that was published, and nothing is shown until"
          + " a person has decided what happened; an administrator has been told"),
  /** Its witness has not cosigned for longer than is allowed. */
  NOT_WITNESSED(
      "trail-not-witnessed",
      "refused: the trail of attempts has gone without its witness for too long, and nothing is"
          + " shown without it; an administrator has been told, try again later");

  private final String code;
  private final String message;

  TrailProblem(String code, String message) {
    this.code = code;
    this.message = message;
  }

  /** The stable key of the refusal. */
  public String code() {
    return code;
  }

  /** What the person is told who is refused. */
  public String message() {
    return message;
  }
}
