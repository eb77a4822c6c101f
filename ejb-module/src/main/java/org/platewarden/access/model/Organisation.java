package org.platewarden.access.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.platewarden.access.Office;

/** Who is who, as far as deciding about rights needs it. Asked anew for every act. */
public interface Organisation {
  /** Whether this person belongs to the organisation at that instant. */
  boolean isHere(String person, Instant at);

  /** Who supervises this person. */
  Optional<String> supervisorOf(String person);

  /**
   * Whether a person holds an office at that instant.
   *
   * @param area of which area; only of a manager's office it is looked at
   */
  boolean holds(String person, Office office, String area, Instant at);

  /** In whose place a person may decide at that instant, in this office. */
  List<String> standsInFor(String person, Office office, Instant at);
}
