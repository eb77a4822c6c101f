package org.platewarden.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The trail for whoever has to look at all of a period, such as a draw; people read by {@link
 * ReadTrail}.
 */
public interface TrailPeriods {
  /** Every attempt of a kind from an instant on until before another, by name. */
  List<AttemptOnTrail> attempts(AuditAction action, Instant from, Instant until);

  /** The first head that was sealed at an instant or after it. */
  Optional<SealedHead> firstSealedSince(Instant instant);

  /** One attempt with everything that was asked. */
  Optional<TrailLine> find(UUID attempt);
}
