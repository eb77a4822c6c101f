package org.platewarden.reads.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that each do one thing after the other for a while. */
final class SideBySide {
  private SideBySide() {}

  /** One thing that is done again and again, by one thread. */
  interface Act {
    /** Does it once; how many milliseconds it took. */
    double once() throws Exception;
  }

  /** How long each took, of all threads together, in milliseconds. */
  static List<Double> during(Duration turn, List<? extends Act> acts) throws Exception {
    long end = System.nanoTime() + turn.toNanos();
    List<Double> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(acts.size())) {
      List<Future<List<Double>>> done = new ArrayList<>();
      for (Act act : acts) {
        done.add(threads.submit(() -> until(end, act)));
      }
      for (Future<List<Double>> each : done) {
        all.addAll(each.get());
      }
    }
    return all;
  }

  private static List<Double> until(long end, Act act) throws Exception {
    List<Double> millis = new ArrayList<>();
    do {
      millis.add(act.once());
    } while (System.nanoTime() < end);
    return millis;
  }
}
