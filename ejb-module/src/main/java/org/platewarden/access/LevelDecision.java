package org.platewarden.access;

import java.time.Instant;

/**
 * What one level said.
 *
 * @param office which level
 * @param by who decided
 * @param inPlaceOf whose office it is: the same, or whom the decider stands in for
 * @param verdict yes or no
 * @param reason why; of a refusal, at least ten characters
 * @param at when
 */
public record LevelDecision(
    Office office, String by, String inPlaceOf, Verdict verdict, String reason, Instant at) {}
