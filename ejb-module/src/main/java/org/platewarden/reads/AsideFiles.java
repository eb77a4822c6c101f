package org.platewarden.reads;

import java.time.Instant;
import java.util.List;

/** The files and messages that were put aside, as pages see them; the routes are behind it. */
public interface AsideFiles {
  /**
   * Lists.
   *
   * @throws java.io.UncheckedIOException if the folder cannot be read
   */
  AsideListing list(AsideAsked asked);

  /**
   * Puts back one file, or the oldest of all, to be tried again.
   *
   * @return what became of each; empty if no such file lies there
   * @throws java.io.UncheckedIOException if the folder cannot be read
   */
  List<Replayed> replay(AsideName name);

  /** What became of a file since it was put back. */
  ReplayState stateOf(Replayed file);

  /**
   * A file that was to go back.
   *
   * @param name which
   * @param fileName as it lay there
   * @param at when
   * @param step what was done with it
   */
  record Replayed(AsideName name, String fileName, Instant at, Step step) {}

  /** What was done with a file that was to go back. */
  enum Step {
    /** It waits to be taken in. */
    PUT_BACK,
    /** A file of its name waits there already; it stays aside. */
    NAME_TAKEN,
    /** It cannot be moved; it stays aside. */
    STUCK
  }
}
