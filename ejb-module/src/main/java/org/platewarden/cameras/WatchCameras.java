package org.platewarden.cameras;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.platewarden.cameras.model.Alerts;

/** Looks every minute how cameras are, and notes once when one falls silent and when it is back. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN) // each note is one statement
public class WatchCameras {
  @Inject CameraHealths healths;
  @Inject Alerts alerts;
  @Inject Clock clock;
  @Inject MeterRegistry meters;

  private final Map<CameraState, AtomicInteger> inState = new EnumMap<>(CameraState.class);
  private boolean failing;

  @PostConstruct
  void begin() {
    for (CameraState state : CameraState.values()) {
      AtomicInteger number = new AtomicInteger();
      inState.put(state, number);
      meters.gauge(
          "platewarden.cameras",
          List.of(io.micrometer.core.instrument.Tag.of("state", state.name())),
          number);
    }
  }

  @Schedule(second = "30", minute = "*", hour = "*", persistent = false)
  void look() {
    try {
      lookAt(healths.all());
      failing = false;
    } catch (RuntimeException e) {
      if (!failing) {
        failing = true; // said once, not every minute
        LOG.camerasNotWatched(e);
      }
    }
  }

  private void lookAt(List<CameraOverview> cameras) {
    Instant now = clock.instant();
    for (CameraOverview each : cameras) {
      if (each.health().state() == CameraState.SILENT) {
        raise(each, now);
      } else {
        end(each, now);
      }
    }
    inState.forEach(
        (state, number) ->
            number.set(
                (int) cameras.stream().filter(each -> each.health().state() == state).count()));
  }

  private void raise(CameraOverview silent, Instant now) {
    boolean known = silent.alerts().stream().anyMatch(alert -> alert.endedAt().isEmpty());
    if (!known && alerts.raise(silent.camera().id(), now, silent.health().lastSeen())) {
      meters.counter("platewarden.cameras.fell.silent").increment();
      LOG.cameraSilent(
          silent.camera().code().value(),
          silent.health().lastSeen().map(Instant::toString).orElse("it was registered"));
    }
  }

  private void end(CameraOverview back, Instant now) {
    back.alerts().stream()
        .filter(alert -> alert.endedAt().isEmpty())
        .filter(alert -> alerts.end(back.camera().id(), now))
        .forEach(
            alert ->
                LOG.cameraBack(
                    back.camera().code().value(),
                    Duration.between(alert.raisedAt(), now).toMinutes()));
  }
}
