package org.platewarden.access;

import java.util.UUID;
import org.platewarden.audit.AuditSubject;

/**
 * Whose role is carried, and why it is noted.
 *
 * @param note its name in the outbox
 * @param person whose
 */
public record RoleOfPerson(UUID note, String person) implements AuditSubject {
  @Override
  public String onTheTrail() {
    return "person=%s; id=%s".formatted(person, note);
  }
}
