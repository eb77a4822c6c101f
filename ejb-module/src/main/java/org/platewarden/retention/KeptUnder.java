package org.platewarden.retention;

import java.time.Instant;

/**
 * Which rule decides on something.
 *
 * @param rule what it says
 * @param until until when it lets it be kept, if no hold stands
 */
public record KeptUnder(RuleDraft rule, Instant until) {}
