package org.platewarden.search;

import java.util.List;
import java.util.Optional;
import org.platewarden.reads.CappedTotal;
import org.platewarden.reads.ReadSummary;

/**
 * One page of an answer.
 *
 * @param reads newest first
 * @param more whether there are older ones
 * @param total how many reads fit, told with the first page
 */
public record SearchResult(List<ReadSummary> reads, boolean more, Optional<CappedTotal> total) {}
