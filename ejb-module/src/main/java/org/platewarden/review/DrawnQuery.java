package org.platewarden.review;

import java.util.UUID;

/**
 * A query that was drawn.
 *
 * @param query its name on the trail
 * @param asker who asked
 * @param reviewer who is to look at it
 */
public record DrawnQuery(UUID query, String asker, String reviewer) {}
