package org.platewarden.audit;

import java.util.UUID;

/**
 * That something was attempted, without what.
 *
 * @param id the attempt's name
 * @param actor by whom
 */
public record AttemptOnTrail(UUID id, String actor) {}
