package org.platewarden.reads;

import java.util.List;

/**
 * One page of reads, newest first.
 *
 * @param reads the rows
 * @param more whether there are older ones
 */
public record ReadPage(List<ReadSummary> reads, boolean more) {}
