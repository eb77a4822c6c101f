package org.platewarden.access;

/**
 * A right of a person may be another from now on; told within the transaction that changes it.
 *
 * @param person whose
 */
public record AccessChanged(String person) {}
