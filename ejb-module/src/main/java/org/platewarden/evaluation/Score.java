package org.platewarden.evaluation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A model version measured on the evaluation list.
 *
 * @param order what was measured, when and by whom
 * @param listed how many misreads were on the list
 * @param end how it ended; nothing while it is under way, or when the server stopped meanwhile
 */
public record Score(Order order, int listed, Optional<End> end) {
  /** Who read the plates. */
  public enum Reader {
    /** The version that was measured. */
    VERSION,
    /** The version in force at the time. */
    IN_FORCE,
    /** Whoever made the read that was corrected. */
    RECORDED
  }

  /** How a scoring ends. */
  public enum Outcome {
    /** All were looked at. */
    DONE,
    /** A person stopped it. */
    STOPPED,
    /** It could not go on; the log says why. */
    FAILED
  }

  /**
   * What is measured.
   *
   * @param id names it
   * @param version the version's name
   * @param versionHash and its files
   * @param inForce the name of the version in force
   * @param inForceHash and its files
   * @param at since when
   * @param by who wanted it
   */
  public record Order(
      UUID id,
      String version,
      String versionHash,
      String inForce,
      String inForceHash,
      Instant at,
      String by) {}

  /**
   * How it ended.
   *
   * @param at when
   * @param outcome how
   * @param plates how many were read anew
   * @param gone how many could not be: their image is no longer kept, or does not decode
   * @param readers how well each did
   */
  public record End(Instant at, Outcome outcome, int plates, int gone, Map<Reader, Tally> readers) {
    public End {
      readers = Map.copyOf(readers);
    }
  }
}
