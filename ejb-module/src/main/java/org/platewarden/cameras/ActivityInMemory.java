package org.platewarden.cameras;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.platewarden.cameras.model.ActivityCount;
import org.platewarden.kernel.CameraCode;

/** Counts what comes from cameras, until it is written. */
@ApplicationScoped
class ActivityInMemory implements CameraActivity {
  /** Older than this when it comes, a read says nothing about how busy a camera is now. */
  static final Duration BACKFILLED_AFTER = Duration.ofDays(1);

  @Inject CameraRegister cameras;
  @Inject Clock clock;

  private final Map<Key, ActivityCount> counts = new ConcurrentHashMap<>();
  private final Map<Integer, ClockDrift> drifts = new ConcurrentHashMap<>();

  private record Key(int cameraId, Instant hour) {}

  @Override
  public void takenIn(int cameraId, int reads, Instant newestCapture, Instant receivedAt) {
    boolean backfilled = newestCapture.isBefore(receivedAt.minus(BACKFILLED_AFTER));
    Optional<Duration> drift =
        drifts
            .computeIfAbsent(cameraId, camera -> new ClockDrift())
            .after(newestCapture, receivedAt);
    note(
        new ActivityCount(
            cameraId,
            hourOf(receivedAt),
            backfilled ? 0 : reads,
            1,
            backfilled ? reads : 0,
            0,
            receivedAt,
            Optional.of(newestCapture),
            drift.map(Duration::toMillis)));
  }

  @Override
  public void rejected(String camera) {
    Instant now = clock.instant();
    codeOf(camera)
        .flatMap(cameras::find)
        .ifPresent(
            found ->
                note(
                    new ActivityCount(
                        found.id(),
                        hourOf(now),
                        0,
                        0,
                        0,
                        1,
                        now,
                        Optional.empty(),
                        Optional.empty())));
  }

  /** Gives away what was counted. */
  List<ActivityCount> drain() {
    List<ActivityCount> drained = new ArrayList<>();
    for (Key key : List.copyOf(counts.keySet())) {
      ActivityCount count = counts.remove(key);
      if (count != null) {
        drained.add(count);
      }
    }
    return drained;
  }

  /** Takes back what could not be written. */
  void takeBack(Collection<ActivityCount> unwritten) {
    unwritten.forEach(this::note);
  }

  private void note(ActivityCount count) {
    // one step for each camera, so that nothing is lost between adding and draining
    counts.merge(new Key(count.cameraId(), count.hour()), count, ActivityCount::plus);
  }

  private static Optional<CameraCode> codeOf(String camera) {
    try {
      return Optional.of(new CameraCode(camera));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a folder that is named like no camera
    }
  }

  private static Instant hourOf(Instant instant) {
    return instant.truncatedTo(ChronoUnit.HOURS);
  }
}
