package org.platewarden.retention;

import java.time.Instant;
import java.util.UUID;

/**
 * A run that was begun.
 *
 * @param id by which it is known
 * @param trigger why it began
 * @param askedBy by user name
 * @param asOf the instant by which cut-offs are reckoned
 * @param policyVersion of the rules
 * @param beganAt when it began
 */
public record RetentionRun(
    UUID id,
    RetentionTrigger trigger,
    String askedBy,
    Instant asOf,
    long policyVersion,
    Instant beganAt) {}
