package org.platewarden.cameras;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * How far one camera's clock is behind ours. A sample is taken every ten seconds at the most, and
 * counts only if it is within half a minute of the sample before: the reads of a wrong clock are
 * always equally late, while stored reads that are sent in later than they were made catch up.
 */
final class ClockDrift {
  private static final Duration BETWEEN = Duration.ofSeconds(10);
  private static final Duration STEADY = Duration.ofSeconds(30);
  private static final int SAMPLES = 31;
  private static final int LEAST = 5;

  private final Deque<Duration> live = new ArrayDeque<>();
  private Optional<Sample> before = Optional.empty();

  private record Sample(Duration drift, Instant at) {}

  /** Takes a sample if it is time; gives the median once there are five that count. */
  synchronized Optional<Duration> after(Instant capturedAt, Instant receivedAt) {
    if (before.filter(last -> receivedAt.isBefore(last.at().plus(BETWEEN))).isPresent()) {
      return Optional.empty();
    }
    Sample sample = new Sample(Duration.between(capturedAt, receivedAt), receivedAt);
    boolean steady =
        before
            .filter(last -> last.drift().minus(sample.drift()).abs().compareTo(STEADY) <= 0)
            .isPresent();
    before = Optional.of(sample);
    if (!steady) {
      return Optional.empty();
    }
    live.addLast(sample.drift());
    if (live.size() > SAMPLES) {
      live.removeFirst();
    }
    return live.size() < LEAST
        ? Optional.empty()
        : live.stream().sorted().skip(live.size() / 2).findFirst();
  }
}
