package org.platewarden.cameras.model;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came from a camera since it was written last.
 *
 * @param cameraId whose
 * @param hour in which hour, by its beginning
 * @param reads new ones
 * @param messages frames and messages taken in
 * @param backfilled new ones that were older than a day
 * @param rejected frames and messages put aside
 * @param seenAt the last sign
 * @param capturedAt the newest capture
 * @param driftMillis the clock's drift, if measured
 */
public record ActivityCount(
    int cameraId,
    Instant hour,
    long reads,
    long messages,
    long backfilled,
    long rejected,
    Instant seenAt,
    Optional<Instant> capturedAt,
    Optional<Long> driftMillis) {

  /** Both together; what was measured later counts. */
  public ActivityCount plus(ActivityCount later) {
    return new ActivityCount(
        cameraId,
        hour,
        reads + later.reads,
        messages + later.messages,
        backfilled + later.backfilled,
        rejected + later.rejected,
        seenAt.isAfter(later.seenAt) ? seenAt : later.seenAt,
        Optional.ofNullable(later(capturedAt.orElse(null), later.capturedAt.orElse(null))),
        later.driftMillis.or(() -> driftMillis));
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }
}
