package org.platewarden.cameras;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.platewarden.cameras.model.ActivityHour;
import org.platewarden.cameras.model.ActivityStore;
import org.platewarden.cameras.model.Alerts;
import org.platewarden.cameras.model.Camera;
import org.platewarden.cameras.model.CameraAlert;
import org.platewarden.cameras.model.CameraSign;
import org.platewarden.cameras.model.Cameras;

/** How all cameras are. Older hours no longer change and are asked for once in ten minutes. */
@ApplicationScoped
class CameraHealths {
  private static final int LATELY_HOURS = 25;
  private static final int HISTORY_DAYS = 36; // four weeks before the week that a silence may last

  @Inject Cameras cameras;
  @Inject ActivityStore activity;
  @Inject Alerts alerts;
  @Inject Clock clock;

  private final KeptFor<Map<Integer, List<ActivityHour>>> earlier =
      new KeptFor<>(Duration.ofMinutes(10));
  private Instant watchingSince = Instant.MAX;

  @PostConstruct
  void begin() {
    watchingSince = clock.instant();
  }

  /** All, by name. */
  List<CameraOverview> all() {
    Instant now = clock.instant();
    Instant today = now.truncatedTo(ChronoUnit.HOURS).minus(LATELY_HOURS, ChronoUnit.HOURS);
    Map<Integer, List<ActivityHour>> lately = byCamera(activity.since(today));
    Map<Integer, List<ActivityHour>> before = earlier.get(clock, () -> history(now));
    Map<Integer, CameraSign> signs =
        activity.signs().stream().collect(toMap(CameraSign::cameraId, Function.identity()));
    Map<Integer, List<CameraAlert>> raised =
        alerts.openOrUnseen().stream().collect(groupingBy(CameraAlert::cameraId));
    HealthRules rules = new HealthRules(now, watchingSince);
    List<CameraOverview> all = new ArrayList<>();
    for (Camera camera : cameras.list()) {
      List<ActivityHour> hours = lately.getOrDefault(camera.id(), List.of());
      Optional<CameraSign> sign = Optional.ofNullable(signs.get(camera.id()));
      HourlyReads history =
          hourly(camera.registered().timeZone(), sign, before.get(camera.id()), hours, now);
      List<CameraAlert> ofCamera = raised.getOrDefault(camera.id(), List.of());
      all.add(
          new CameraOverview(
              camera.registered(),
              rules.of(camera, sign, history, hours, isStillSilent(ofCamera, sign)),
              ofCamera.stream().map(CameraHealths::told).toList()));
    }
    return all;
  }

  private Map<Integer, List<ActivityHour>> history(Instant now) {
    return byCamera(activity.since(now.minus(HISTORY_DAYS, ChronoUnit.DAYS)));
  }

  private static Map<Integer, List<ActivityHour>> byCamera(List<ActivityHour> hours) {
    return hours.stream().collect(groupingBy(ActivityHour::cameraId));
  }

  private static HourlyReads hourly(
      ZoneId zone,
      Optional<CameraSign> sign,
      @org.jspecify.annotations.Nullable List<ActivityHour> before,
      List<ActivityHour> lately,
      Instant now) {
    Map<Instant, Long> reads = new HashMap<>();
    if (before != null) {
      before.forEach(hour -> reads.put(hour.hour(), hour.reads()));
    }
    // what is known now replaces what was known minutes ago
    lately.forEach(hour -> reads.put(hour.hour(), hour.reads()));
    return new HourlyReads(reads, sign.map(CameraSign::firstSeen).orElse(now), zone);
  }

  /** After a restart nothing is expected yet, but what was silent before still is. */
  private static boolean isStillSilent(List<CameraAlert> alerts, Optional<CameraSign> sign) {
    return alerts.stream()
        .filter(alert -> alert.endedAt().isEmpty())
        .anyMatch(alert -> sign.filter(s -> s.lastSeen().isAfter(alert.raisedAt())).isEmpty());
  }

  private static CameraOverview.Alert told(CameraAlert alert) {
    return new CameraOverview.Alert(
        alert.id(), alert.raisedAt(), alert.endedAt(), alert.acknowledgedBy());
  }
}
