package org.platewarden.cases;

import java.time.Instant;

/**
 * Somebody who works on a case.
 *
 * @param name user name
 * @param addedAt since when
 * @param addedBy by whose word
 */
public record CaseOfficer(String name, Instant addedAt, String addedBy) {}
