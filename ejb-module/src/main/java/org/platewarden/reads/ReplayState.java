package org.platewarden.reads;

/** What became of a file that was put back. */
public sealed interface ReplayState {
  /** It waits for its turn. */
  record Waiting() implements ReplayState {}

  /** It was taken in, and is gone from the drop folder. */
  record TakenIn() implements ReplayState {}

  /**
   * It was put aside again.
   *
   * @param reason why this time
   */
  record AsideAgain(String reason) implements ReplayState {}

  /** It never went back. */
  record Stayed(AsideFiles.Step because) implements ReplayState {}
}
