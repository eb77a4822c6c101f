package org.platewarden.routes.camera;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Counts what came in and what was put aside, for each camera, since the server started. */
@ApplicationScoped
public class WaysInCounters {
  @Inject MeterRegistry meters;

  void takenIn(String camera, int reads) {
    meters.counter("platewarden.frames.taken.in", "camera", camera).increment();
    recorded(camera, reads);
  }

  void recorded(String camera, int reads) {
    meters.counter("platewarden.reads.recorded", "camera", camera).increment(reads);
  }

  void putAside(String camera) {
    meters.counter("platewarden.frames.put.aside", "camera", camera).increment();
  }
}
