package org.platewarden.retention;

import java.time.Instant;
import java.util.List;

/**
 * What went in one transaction.
 *
 * @param rows how many; 0 if there was nothing
 * @param upTo when the latest of them was captured
 * @param beside names of what hung on them outside the database and may go now
 */
public record RemovedBatch(int rows, Instant upTo, List<String> beside) {
  /** Nothing was there to go. */
  public static final RemovedBatch NOTHING = new RemovedBatch(0, Instant.EPOCH, List.of());

  public RemovedBatch {
    beside = List.copyOf(beside);
  }
}
