package org.platewarden.reads;

import java.time.Instant;

/** Whether a way in takes in what comes. */
public sealed interface WayInState {
  /** It does. */
  record Open() implements WayInState {}

  /**
   * It waits, and loses nothing, until what it needs is there again.
   *
   * @param since when it began to wait
   * @param because what is missing, for an operator; never a plate
   */
  record Paused(Instant since, String because) implements WayInState {}
}
