package org.platewarden.access;

import java.util.Optional;
import org.platewarden.access.model.People;

/** Who is above whom. */
final class Supervision {
  private Supervision() {}

  /** Whether a person is another, or is supervised by them, directly or through others. */
  static boolean isUnder(String name, String above, People people) {
    Optional<String> at = Optional.of(name);
    for (int steps = people.all().size(); at.isPresent() && steps >= 0; steps--) {
      if (at.get().equals(above)) {
        return true;
      }
      at = people.find(at.get()).flatMap(Member::supervisor);
    }
    return false;
  }
}
