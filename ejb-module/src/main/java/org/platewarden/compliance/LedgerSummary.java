package org.platewarden.compliance;

import java.time.Instant;
import org.platewarden.audit.SealedHead;

/**
 * A published week.
 *
 * @param week which
 * @param head of the trail's log to which it is tied
 * @param queries how many lines it has
 * @param publishedAt when
 */
public record LedgerSummary(LedgerWeek week, SealedHead head, long queries, Instant publishedAt) {}
