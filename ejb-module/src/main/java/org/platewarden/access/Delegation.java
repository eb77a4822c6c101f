package org.platewarden.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That somebody decides in another's place for a while.
 *
 * @param id its name
 * @param holder who is away
 * @param delegate who decides in their place
 * @param office in which office
 * @param from since when
 * @param until to when, exclusive
 * @param endedAt when it was ended before its time
 */
public record Delegation(
    UUID id,
    String holder,
    String delegate,
    Office office,
    Instant from,
    Instant until,
    Optional<Instant> endedAt) {
  /** Whether it counts at an instant. */
  public boolean isInForce(Instant at) {
    return endedAt.isEmpty() && !at.isBefore(from) && at.isBefore(until);
  }
}
