package org.platewarden.audit;

import java.util.UUID;

/**
 * An attempt that is on the trail.
 *
 * @param id its name on the trail
 * @param action what was attempted
 */
public record Attempt(UUID id, AuditAction action) {}
