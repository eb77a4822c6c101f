package org.platewarden.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Lets each person ask by program no more often than is allowed, minute by minute. */
@ApplicationScoped
public class Pace {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Inject ApiSettings settings;
  @Inject Clock clock;

  private final Map<String, Minute> byPerson = new HashMap<>();

  private record Minute(Instant from, int calls) {
    boolean holds(Instant at) {
      return at.isBefore(from.plus(MINUTE));
    }
  }

  /**
   * Counts a call.
   *
   * @throws ApiRefused if it is one too many in its minute
   */
  synchronized void count(String person) {
    Instant now = clock.instant();
    byPerson.values().removeIf(minute -> !minute.holds(now));
    Minute minute = byPerson.getOrDefault(person, new Minute(now, 0));
    int most = settings.callsPerMinute();
    if (minute.calls() >= most) {
      long left = Duration.between(now, minute.from().plus(MINUTE)).toSeconds();
      throw ApiRefused.tooOften(most, (int) left + 1);
    }
    byPerson.put(person, new Minute(minute.from(), minute.calls() + 1));
  }
}
