package org.platewarden.compliance;

import java.time.Instant;
import java.util.Optional;
import org.platewarden.audit.SealedHead;

/**
 * At which moment a report was made, and what the trail's log had come to: by it the figures can be
 * tied to the trail.
 *
 * @param at the moment
 * @param head the log's newest checkpoint then; empty if nothing was sealed yet
 * @param closing the first checkpoint that was sealed once the period was over; empty until there
 *     is one
 * @param unsealed how many queries of the period were not in the log yet
 */
public record Stamp(
    Instant at, Optional<SealedHead> head, Optional<SealedHead> closing, long unsealed) {}
