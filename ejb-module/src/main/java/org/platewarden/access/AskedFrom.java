package org.platewarden.access;

import java.util.List;

/**
 * What may be chosen when a right is asked for.
 *
 * @param areas by name
 * @param sources commercial services, by name
 */
public record AskedFrom(List<Area> areas, List<String> sources) {}
