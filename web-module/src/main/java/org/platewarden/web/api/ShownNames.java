package org.platewarden.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.platewarden.web.read.Handle;

/**
 * What people were shown by calls, under random names, each person's own: there is no session that
 * could hold them. So no plate stands in an address, and nothing can be opened that no answer has
 * shown to the same person. A name is forgotten after half an hour, with the server, and when its
 * person has been shown more.
 */
@ApplicationScoped
public class ShownNames {
  /** How many a person has at once: twenty pages of fifty. */
  static final int MOST = 1000;

  /** For how long a name stands for something. */
  static final Duration LIFE = Duration.ofMinutes(30);

  private static final int MOST_PEOPLE = 1000;

  @Inject Clock clock;

  private final Map<String, Map<String, Named>> byPerson = new HashMap<>();

  private record Named(Shown shown, Instant until) {}

  /** Gives something its name for this person. */
  synchronized String name(String person, Shown shown) {
    Instant now = clock.instant();
    forgetEnded(now);
    Map<String, Named> own = byPerson.computeIfAbsent(person, _ -> new LinkedHashMap<>());
    String name = Handle.random();
    own.put(name, new Named(shown, now.plus(LIFE)));
    if (own.size() > MOST) {
      dropFirst(own);
    }
    if (byPerson.size() > MOST_PEOPLE) {
      byPerson.keySet().stream()
          .filter(other -> !other.equals(person))
          .findFirst()
          .ifPresent(byPerson::remove);
    }
    return name;
  }

  /** What a name stands for, if it was given to this person and has not been forgotten. */
  synchronized Optional<Shown> find(String person, String name) {
    forgetEnded(clock.instant());
    return Optional.ofNullable(byPerson.getOrDefault(person, Map.of()).get(name)).map(Named::shown);
  }

  /** The oldest names stand first, as all live equally long. */
  private void forgetEnded(Instant now) {
    Iterator<Map<String, Named>> people = byPerson.values().iterator();
    while (people.hasNext()) {
      Map<String, Named> own = people.next();
      while (!own.isEmpty() && !now.isBefore(own.values().iterator().next().until())) {
        dropFirst(own);
      }
      if (own.isEmpty()) {
        people.remove();
      }
    }
  }

  private static void dropFirst(Map<String, Named> own) {
    Iterator<Named> first = own.values().iterator();
    first.next();
    first.remove();
  }
}
