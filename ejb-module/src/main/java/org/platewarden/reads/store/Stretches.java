package org.platewarden.reads.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.reads.ReadReference;

/**
 * A window cut into stretches, newest first, each as long as it takes to fill the page by what the
 * ones before held. Reads of many cameras are gathered stretch by stretch: no index gives them in
 * order of time, and gathering the whole window would read far too much.
 */
final class Stretches {
  private static final Duration FIRST = Duration.ofHours(1);
  private static final int MOST_TIMES_LONGER = 8;

  /** Better a little too much at once than one more question. */
  private static final double MARGIN = 1.5;

  private final TimeWindow window;
  private final Instant begin;
  private Instant until;
  private Duration length = FIRST;

  private Stretches(TimeWindow window, Instant begin) {
    this.window = window;
    this.begin = begin;
    until = begin;
  }

  /** The stretches of a window that may hold reads after one that was shown. */
  static Stretches of(TimeWindow window, Optional<ReadReference> after) {
    // reads of the same microsecond as the last one may follow it
    return new Stretches(
        window,
        after
            .map(last -> last.capturedAt().plusNanos(1_000))
            .filter(window.until()::isAfter)
            .orElse(window.until()));
  }

  /** The window as one stretch. */
  static Stretches whole(TimeWindow window) {
    Stretches one = new Stretches(window, window.until());
    one.length = Duration.between(window.from(), window.until());
    return one;
  }

  /** Whether any of the window is left. */
  boolean hasNext() {
    return window.from().isBefore(until);
  }

  /**
   * The next stretch.
   *
   * @param found how many reads the ones before held
   * @param wanted how many are wanted in all
   */
  TimeWindow next(int found, int wanted) {
    if (until.isBefore(begin)) {
      length = longer(found, wanted);
    }
    Instant from = until.minus(length);
    TimeWindow stretch = new TimeWindow(from.isBefore(window.from()) ? window.from() : from, until);
    until = stretch.from();
    return stretch;
  }

  private Duration longer(int found, int wanted) {
    Duration most = length.multipliedBy(MOST_TIMES_LONGER);
    if (found == 0) {
      return most;
    }
    double needed = Duration.between(until, begin).toMillis() * MARGIN * (wanted - found) / found;
    return Duration.ofMillis(Math.clamp((long) needed, length.toMillis(), most.toMillis()));
  }
}
