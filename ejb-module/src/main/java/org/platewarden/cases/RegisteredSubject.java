package org.platewarden.cases;

import java.time.Instant;

/**
 * Whom or what a case is about.
 *
 * @param subject a vehicle or a person
 * @param evidence what ties it to the case
 * @param registeredAt since when
 * @param registeredBy by whom
 */
public record RegisteredSubject(
    Subject subject, String evidence, Instant registeredAt, String registeredBy) {}
