package org.platewarden.retention.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.platewarden.kernel.RetentionClass;
import org.platewarden.retention.RetentionReport;
import org.platewarden.retention.RetentionRun;
import org.platewarden.retention.RunSummary;

/** Where runs and what they did are kept. */
public interface Runs {
  /** Keeps the beginning of one; false if another goes on, or was cut off. */
  boolean begin(RetentionRun run);

  /** The one that goes on, or was cut off. */
  Optional<RetentionRun> unfinished();

  /** When the last one began; empty if none ever did. */
  Optional<Instant> lastBegan();

  /** How many rows of a class went so far, by place. */
  Map<String, Long> removed(UUID run, RetentionClass kept);

  /** Tells the numbers of what went, in the order of their going. */
  void tellRemoved(UUID run, Removed listener);

  /** Is told what went. */
  interface Removed {
    /**
     * One row.
     *
     * @param kept its class
     * @param place of capture, or {@code *} where that is nothing to it
     * @param number by which it was known
     */
    void row(RetentionClass kept, String place, long number);
  }

  /** Keeps the end of one with its account. */
  void conclude(RetentionReport report);

  /** The account of one; while it goes on, of what went so far. */
  Optional<RetentionReport> find(UUID run);

  /** Runs, the latest first. */
  List<RunSummary> list(int most);

  /**
   * Does something while nobody else may; the database lets go when this process ends.
   *
   * @return false if somebody else holds it; then nothing was done
   */
  boolean alone(Runnable work);
}
