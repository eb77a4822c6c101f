package org.platewarden.evaluation;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The scoring that is under way on this server: one at a time, since each wants all processors. */
@ApplicationScoped
class ScoringNow {
  private final AtomicReference<ScoringRun> current = new AtomicReference<>();

  /** False if there is one already. */
  boolean begin(ScoringRun run) {
    return current.compareAndSet(null, run);
  }

  void end(ScoringRun run) {
    current.compareAndSet(run, null);
  }

  Optional<ScoringRun> get() {
    return Optional.ofNullable(current.get());
  }

  @PreDestroy
  void stop() {
    get().ifPresent(ScoringRun::stop);
  }
}
