package org.platewarden.reads;

/** What became of a posted message. */
public sealed interface PostedOutcome {
  /**
   * Its reads are durable, but for those that were put aside.
   *
   * @param takenIn how many
   */
  record Kept(TakenIn takenIn) implements PostedOutcome {}

  /**
   * It was put aside whole, to be tried again after what is wrong is mended.
   *
   * @param reason what was refused, the values that clash, what to do
   */
  record SetAside(String reason) implements PostedOutcome {}

  /** No camera has this credential, or has it any more. */
  record UnknownCamera() implements PostedOutcome {}

  /**
   * This camera sends faster than it may.
   *
   * @param seconds after which it may try again
   */
  record TooMany(int seconds) implements PostedOutcome {}

  /**
   * It cannot be kept at present, and nothing of it was acknowledged; sending it again is safe.
   *
   * @param seconds after which to try
   * @param reason why, in words without a read's content
   */
  record NotNow(int seconds, String reason) implements PostedOutcome {}
}
