package org.platewarden.cameras;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that was asked for and may be used for a while, so that not each use asks again. */
final class KeptFor<T> {
  private final Duration longest;
  private volatile @Nullable Kept<T> kept;

  KeptFor(Duration longest) {
    this.longest = longest;
  }

  private record Kept<T>(T value, Instant asOf, Instant until) {
    boolean holdsAt(Instant now) {
      // a clock that was put back must not keep it alive
      return !now.isBefore(asOf) && now.isBefore(until);
    }
  }

  /** What is kept, or what is asked for now; a failure to ask is the caller's. */
  T get(Clock clock, Supplier<T> question) {
    Kept<T> now = kept;
    return now != null && now.holdsAt(clock.instant()) ? now.value() : ask(clock, question);
  }

  /** Lets the next use ask again. */
  void forget() {
    kept = null;
  }

  private synchronized T ask(Clock clock, Supplier<T> question) {
    Instant asOf = clock.instant();
    Kept<T> byAnother = kept;
    if (byAnother != null && byAnother.holdsAt(asOf)) {
      return byAnother.value();
    }
    Kept<T> fresh = new Kept<>(question.get(), asOf, asOf.plus(longest));
    kept = fresh;
    return fresh.value();
  }
}
