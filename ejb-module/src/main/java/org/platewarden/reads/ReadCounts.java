package org.platewarden.reads;

import java.io.Serializable;
import java.util.List;
import org.platewarden.audit.CountedResult;

/**
 * How much an answer would show, and nothing of what.
 *
 * @param reads how many reads fit, {@value #MOST} at the most
 * @param more whether there are more than that; the other figures are then those of the newest
 *     {@value #MOST}
 * @param vehicles how many distinct plates
 * @param uninvolved how many of them are no vehicle of the case
 * @param places by camera, the most reads first
 * @param leftOut how many places are left out of all that
 */
public record ReadCounts(
    int reads, boolean more, int vehicles, int uninvolved, List<PlaceCount> places, int leftOut)
    implements CountedResult, Serializable {
  /** Counting stops here: what is looked through and kept in memory meanwhile has an end. */
  public static final int MOST = 100_000;

  @Override
  public String countOnTheTrail() {
    return "reads=%d; more=%s; vehicles=%d; uninvolved=%d; cameras=%d; leftOut=%d"
        .formatted(reads, more, vehicles, uninvolved, places.size(), leftOut);
  }
}
