package org.platewarden.audit;

import java.time.Instant;
import java.util.Optional;

/** Tells when somebody last did something, as far as the trail knows. */
public interface LastUse {
  /** When this person last did something that was not refused and did not fail; empty if never. */
  Optional<Instant> of(String person);
}
