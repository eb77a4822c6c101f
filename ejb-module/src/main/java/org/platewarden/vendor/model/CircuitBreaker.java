package org.platewarden.vendor.model;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Gives a vendor a pause that failed again and again. After the pause one lookup tries it: if that
 * goes well all may go on, else the pause begins anew.
 */
public final class CircuitBreaker {
  /** So many failures one after the other begin a pause. */
  public static final int FAILURES = 5;

  /** How long a pause is. */
  public static final Duration PAUSE = Duration.ofSeconds(30);

  private final LongSupplier nanos;
  private int failures;
  private long pausedAt;
  private boolean trying;

  /**
   * A vendor that has not failed yet.
   *
   * @param nanos a clock that only goes on, such as {@code System::nanoTime}
   */
  public CircuitBreaker(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Whether one more lookup may go out; who is told yes says afterwards what came of it. */
  public synchronized boolean lets() {
    if (failures < FAILURES) {
      return true;
    }
    if (trying || nanos.getAsLong() - pausedAt < PAUSE.toNanos()) {
      return false;
    }
    trying = true;
    return true;
  }

  /** A lookup went well. */
  public synchronized void well() {
    failures = 0;
    trying = false;
  }

  /** A lookup failed. */
  public synchronized void failed() {
    failures = Math.min(failures + 1, FAILURES);
    pausedAt = nanos.getAsLong();
    trying = false;
  }

  /** A lookup that was let through did not go out after all. */
  public synchronized void notTried() {
    trying = false;
  }
}
