package org.platewarden.access;

import java.time.Instant;

/**
 * That a person had a course.
 *
 * @param person who
 * @param course which
 * @param completedAt when
 * @param expiresAt from when on it no longer counts
 */
public record TrainingRecord(String person, Course course, Instant completedAt, Instant expiresAt) {
  /** Whether it counts at an instant. */
  public boolean isCurrent(Instant at) {
    return !at.isBefore(completedAt) && at.isBefore(expiresAt);
  }
}
