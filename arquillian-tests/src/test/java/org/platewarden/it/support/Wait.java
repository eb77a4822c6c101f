package org.platewarden.it.support;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what another program will do, up to a deadline; the only place that waits. */
public final class Wait {
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final long BETWEEN_LOOKS_NANOS = Duration.ofMillis(100).toNanos();

  private Wait() {}

  /** Looks until there is something, and gives it. */
  public static <T> T forThe(String what, Callable<Optional<T>> look) throws Exception {
    long end = System.nanoTime() + DEADLINE.toNanos();
    while (System.nanoTime() < end) {
      Optional<T> found = look.call();
      if (found.isPresent()) {
        return found.get();
      }
      LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
    }
    throw new AssertionError("waited " + DEADLINE.toSeconds() + " s in vain for the " + what);
  }

  /** Looks until it is true. */
  public static void until(String what, Callable<Boolean> look) throws Exception {
    forThe(what, () -> look.call() ? Optional.of(true) : Optional.empty());
  }
}
