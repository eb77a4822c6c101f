package org.platewarden.retention;

import java.time.Instant;
import java.util.Optional;

/**
 * A run in a list.
 *
 * @param run which
 * @param outcome how it ended, or goes on
 * @param removed how many went, so far
 * @param endedAt when it ended; empty while it goes on
 */
public record RunSummary(
    RetentionRun run, RetentionReport.Outcome outcome, long removed, Optional<Instant> endedAt) {}
