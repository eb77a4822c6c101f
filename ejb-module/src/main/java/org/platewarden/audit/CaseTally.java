package org.platewarden.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * How much was asked for a case.
 *
 * @param queries answered
 * @param refused queries that were refused
 * @param reads opened
 * @param pictures looked at
 * @param last when last; empty if nothing was
 */
public record CaseTally(
    long queries, long refused, long reads, long pictures, Optional<Instant> last) {}
