package org.platewarden.access;

import java.util.Optional;
import org.platewarden.audit.AuditSubject;

/**
 * Who is to hold an office from now on.
 *
 * @param holder by name
 * @param office which
 * @param area of which area, by its code; of a manager only
 */
public record Appointment(String holder, Office office, Optional<String> area)
    implements AuditSubject {
  public Appointment {
    holder = AccessWords.userName(holder);
    area = area.map(AccessWords::code);
  }

  @Override
  public String onTheTrail() {
    return "person=%s; office=%s; area=%s".formatted(holder, office, area.orElse("-"));
  }
}
