package org.platewarden.web.camera;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.platewarden.cameras.CameraHealth;
import org.platewarden.cameras.CameraState;
import org.platewarden.web.frame.Say;

/** Says how a camera is, and why that is said. */
@Named
@RequestScoped
public class CameraWords {
  private static final int MANY_MINUTES = 120;
  private static final int MANY_HOURS = 48;

  @Inject Say say;
  @Inject Clock clock;

  /** The state in a word or two. */
  public String state(CameraState state) {
    return say.of("camera.state." + state.name());
  }

  /** The reason for the state, in a sentence. */
  public String reason(CameraHealth health) {
    String key = "camera.why." + health.state().name();
    return switch (health.state()) {
      case QUIET -> say.of(key, health.lastHour(), health.usual().orElse(0));
      case SILENT ->
          health.lastSeen().isEmpty()
              ? say.of("camera.why.SILENT.never")
              : say.of(key, since(health.lastSeen().get()));
      case CLOCK_WRONG -> {
        Duration drift = health.drift().orElse(Duration.ZERO);
        yield say.of(drift.isNegative() ? key + ".ahead" : key, length(drift.abs()));
      }
      case REJECTING -> say.of(key, say.percent(health.putAside().orElse(0)));
      case WELL, NEW, OUT_OF_SERVICE -> say.of(key);
    };
  }

  /** Reads of the last full hour, beside what is usual. */
  public String lastHour(CameraHealth health) {
    return health.usual().isPresent()
        ? say.of("camera.hour.usual", health.lastHour(), health.usual().getAsLong())
        : say.of("camera.hour.no-history", health.lastHour());
  }

  /** The drift of the clock. */
  public String drift(CameraHealth health) {
    return health
        .drift()
        .map(
            drift ->
                say.of(
                    drift.isNegative() ? "camera.drift.ahead" : "camera.drift.behind",
                    length(drift.abs())))
        .orElse(say.of("camera.drift.unknown"));
  }

  /** The share that was put aside in a day. */
  public String putAside(CameraHealth health) {
    return health.putAside().isPresent()
        ? say.percent(health.putAside().getAsDouble())
        : say.of("camera.put-aside.none");
  }

  /** When anything came last. */
  public String lastSeen(CameraHealth health) {
    return health.lastSeen().map(this::ago).orElse(say.of("camera.never"));
  }

  /** How long ago an instant was. */
  public String ago(Instant instant) {
    return say.of("camera.ago", since(instant));
  }

  private String since(Instant instant) {
    return length(Duration.between(instant, clock.instant()));
  }

  /** A length of time, in the unit that fits. */
  public String length(Duration length) {
    if (length.toMinutes() < 2) {
      return say.of("length.seconds", Math.max(0, length.toSeconds()));
    }
    if (length.toMinutes() < MANY_MINUTES) {
      return say.of("length.minutes", length.toMinutes());
    }
    return length.toHours() < MANY_HOURS
        ? say.of("length.hours", length.toHours())
        : say.of("length.days", length.toDays());
  }
}
