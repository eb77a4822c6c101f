package org.platewarden.conflict;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A vehicle that somebody named, without its plate: nobody knows that any more.
 *
 * @param id by which it is known
 * @param household whose it is
 * @param namedAt when
 * @param guardedUntil until when it is guarded, exclusive; empty while it is theirs
 */
public record NamedVehicle(
    UUID id, Household household, Instant namedAt, Optional<Instant> guardedUntil) {}
