package org.platewarden.access;

import java.util.List;

/**
 * What one person has, had and asked for.
 *
 * @param person who
 * @param requests the latest first
 * @param grants the latest first
 * @param training the latest first
 */
public record AccessOf(
    String person, List<Elevation> requests, List<Grant> grants, List<TrainingRecord> training) {}
