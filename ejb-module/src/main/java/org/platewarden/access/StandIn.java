package org.platewarden.access;

import java.time.Instant;
import org.platewarden.audit.AuditSubject;

/**
 * Who is to decide in the caller's place, and for how long.
 *
 * @param delegate by name
 * @param office in which office
 * @param from since when
 * @param until to when, exclusive
 */
public record StandIn(String delegate, Office office, Instant from, Instant until)
    implements AuditSubject {
  public StandIn {
    delegate = AccessWords.userName(delegate);
  }

  @Override
  public String onTheTrail() {
    return "delegate=%s; office=%s; from=%s; until=%s".formatted(delegate, office, from, until);
  }
}
