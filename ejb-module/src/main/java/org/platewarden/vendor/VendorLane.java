package org.platewarden.vendor;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.platewarden.vendor.VendorReply.Reason;
import org.platewarden.vendor.model.CircuitBreaker;

/**
 * What one vendor may take of the server: so many lookups at once, and none while it has a pause.
 */
final class VendorLane {
  /** Lookups of one vendor that may be under way. */
  static final int MOST_AT_ONCE = 8;

  private final Semaphore room = new Semaphore(MOST_AT_ONCE);
  private final CircuitBreaker breaker;

  VendorLane(LongSupplier nanos) {
    breaker = new CircuitBreaker(nanos);
  }

  /** Takes a place; whoever gets one gives it back with {@link #leave}. */
  Optional<Reason> enter() {
    if (!room.tryAcquire()) {
      return Optional.of(Reason.BUSY);
    }
    if (!breaker.lets()) {
      room.release();
      return Optional.of(Reason.PAUSED);
    }
    return Optional.empty();
  }

  /** Gives a place back that was not used. */
  void turnBack() {
    breaker.notTried();
    room.release();
  }

  /** Gives a place back once the lookup has really ended, however long after its time. */
  void leave() {
    room.release();
  }

  /** What came of a lookup. */
  void told(VendorReply reply) {
    if (reply instanceof VendorReply.Answered) {
      breaker.well();
    } else {
      breaker.failed();
    }
  }
}
