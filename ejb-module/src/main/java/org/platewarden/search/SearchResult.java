package org.platewarden.search;

import java.util.List;
import org.platewarden.reads.ReadSummary;

/**
 * One page of an answer.
 *
 * @param reads newest first
 * @param more whether there are older ones
 */
public record SearchResult(List<ReadSummary> reads, boolean more) {}
