package org.platewarden.routes.camera;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.platewarden.reads.WayInState;
import org.platewarden.reads.WaysIn;

/** Counts what came in and what was put aside, for each camera, since the server started. */
@ApplicationScoped
public class WaysInCounters {
  @Inject MeterRegistry meters;
  @Inject WaysIn waysIn;

  /** Remembered, since the registry takes its time to find one. */
  private final Map<String, Counter> recorded = new ConcurrentHashMap<>();

  /** Watches a way in: 1 while it is paused. */
  void watch(String wayIn) {
    meters.gauge(
        "platewarden.way.in.paused",
        Tags.of("way", wayIn),
        waysIn,
        all -> all.stateOf(wayIn) instanceof WayInState.Paused ? 1 : 0);
  }

  void takenIn(String camera, int reads) {
    meters.counter("platewarden.frames.taken.in", "camera", camera).increment();
    recorded(camera, reads);
  }

  void recorded(String camera, int reads) {
    recorded
        .computeIfAbsent(
            camera, code -> meters.counter("platewarden.reads.recorded", "camera", code))
        .increment(reads);
  }

  void putAside(String camera) {
    meters.counter("platewarden.frames.put.aside", "camera", camera).increment();
  }

  void strangerPosted() {
    meters.counter("platewarden.posts.unknown.camera").increment();
  }
}
