package org.platewarden.access;

import java.util.List;

/**
 * Where the identity provider and we say different things.
 *
 * @param withoutRight people who have the role there and no right here; the role is taken
 * @param withoutRole people who hold the right here and lack the role there; the right rests until
 *     somebody who has a say lifts it
 */
public record RoleDrift(List<String> withoutRight, List<String> withoutRole) {}
