package org.platewarden.retention;

import java.time.Instant;
import java.util.Optional;
import org.platewarden.kernel.RetentionClass;

/**
 * What is past its cut-off, of a class and a place.
 *
 * @param kept the class
 * @param place of capture, ISO 3166
 * @param cutOff before this nothing is kept; empty if no rule says
 * @param due how many are past it and not held; counted up to {@link RetentionSubject#MOST_COUNTED}
 * @param held how many are past it and held; likewise
 * @param oldest when the oldest of those that are due was captured; empty if none is
 */
public record DueTally(
    RetentionClass kept,
    String place,
    Optional<Instant> cutOff,
    long due,
    long held,
    Optional<Instant> oldest) {}
