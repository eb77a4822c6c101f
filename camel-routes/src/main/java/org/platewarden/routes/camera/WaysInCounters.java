package org.platewarden.routes.camera;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.platewarden.kernel.CameraCode;
import org.platewarden.reads.ArrivalCounts;
import org.platewarden.reads.Arrivals;
import org.platewarden.reads.WayInState;
import org.platewarden.reads.WaysIn;

/**
 * Counts what came in and what was put aside, for each camera, since the server started: as metrics
 * and for pages.
 */
@ApplicationScoped
public class WaysInCounters implements Arrivals {
  @Inject MeterRegistry meters;
  @Inject WaysIn waysIn;

  /** Remembered, since the registry takes its time to find one. */
  private final Map<String, Counter> recorded = new ConcurrentHashMap<>();

  private final Map<String, OfCamera> counts = new ConcurrentHashMap<>();
  private final OfCamera all = new OfCamera();
  private final LongAdder strangers = new LongAdder();

  /** What one camera sent. */
  private static final class OfCamera {
    private final LongAdder takenIn = new LongAdder();
    private final LongAdder reads = new LongAdder();
    private final LongAdder putAside = new LongAdder();

    ArrivalCounts told() {
      return new ArrivalCounts(takenIn.sum(), reads.sum(), putAside.sum());
    }
  }

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
    for (OfCamera each : both(camera)) {
      each.takenIn.increment();
      each.reads.add(reads);
    }
  }

  void putAside(String camera) {
    meters.counter("platewarden.frames.put.aside", "camera", camera).increment();
    for (OfCamera each : both(camera)) {
      each.putAside.increment();
    }
  }

  void strangerPosted() {
    meters.counter("platewarden.posts.unknown.camera").increment();
    strangers.increment();
  }

  private OfCamera[] both(String camera) {
    return new OfCamera[] {all, counts.computeIfAbsent(camera, none -> new OfCamera())};
  }

  @Override
  public ArrivalCounts counts(Optional<CameraCode> camera) {
    return camera.isEmpty()
        ? all.told()
        : Optional.ofNullable(counts.get(camera.get().value()))
            .map(OfCamera::told)
            .orElse(ArrivalCounts.NONE);
  }

  @Override
  public long strangers() {
    return strangers.sum();
  }
}
