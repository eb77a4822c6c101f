package org.platewarden.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That somebody holds, or held, an office.
 *
 * @param id its name
 * @param holder who
 * @param office which
 * @param area of which area, by its code; only of a manager
 * @param from since when
 * @param until to when, exclusive; empty while it goes on
 */
public record HeldOffice(
    UUID id,
    String holder,
    Office office,
    Optional<String> area,
    Instant from,
    Optional<Instant> until) {}
