package org.platewarden.recognition.opencv;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.platewarden.recognition.Stage;

/** Measures how long one frame spends in each stage; for one thread. */
final class StageWatch {
  private final LongSupplier nanos;
  private final Map<Stage, Duration> spent = new EnumMap<>(Stage.class);

  StageWatch(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Work that may be refused. */
  @FunctionalInterface
  interface Work<T, X extends Exception> {
    T done() throws X;
  }

  /** Does some work of a stage and adds the time it took. */
  <T, X extends Exception> T time(Stage stage, Work<T, X> work) throws X {
    long started = nanos.getAsLong();
    try {
      return work.done();
    } finally {
      spent.merge(stage, Duration.ofNanos(nanos.getAsLong() - started), Duration::plus);
    }
  }

  Map<Stage, Duration> spent() {
    return spent;
  }
}
