package org.platewarden.search;

import java.util.List;
import java.util.Optional;
import org.platewarden.audit.CountedResult;
import org.platewarden.reads.CappedTotal;
import org.platewarden.reads.ReadSummary;

/**
 * One page of an answer.
 *
 * @param reads newest first
 * @param more whether there are older ones
 * @param total how many reads fit, told with the first page
 */
public record SearchResult(List<ReadSummary> reads, boolean more, Optional<CappedTotal> total)
    implements CountedResult {
  /** With the first page how many fit, with another how many are on it. */
  @Override
  public String countOnTheTrail() {
    return "rows=" + total.map(CappedTotal::counted).orElse(reads.size());
  }
}
