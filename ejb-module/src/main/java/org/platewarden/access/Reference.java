package org.platewarden.access;

import java.util.UUID;
import org.platewarden.audit.AuditSubject;

/**
 * Which request, office or delegation is meant.
 *
 * @param id its name
 */
public record Reference(UUID id) implements AuditSubject {
  @Override
  public String onTheTrail() {
    return "id=" + id;
  }
}
