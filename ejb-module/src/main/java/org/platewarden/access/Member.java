package org.platewarden.access;

import java.time.Instant;
import java.util.Optional;

/**
 * A person of the organisation.
 *
 * @param name the user name at the identity provider
 * @param area where they work, by its code
 * @param supervisor who supervises them
 * @param joinedAt since when
 * @param leftAt when they left
 */
public record Member(
    String name,
    String area,
    Optional<String> supervisor,
    Instant joinedAt,
    Optional<Instant> leftAt) {}
