package org.platewarden.retention;

import java.util.UUID;
import org.platewarden.audit.AuditSubject;

/**
 * Which run somebody looks at.
 *
 * @param id by which it is known
 */
public record RunName(UUID id) implements AuditSubject {
  @Override
  public String onTheTrail() {
    return "run=" + id;
  }
}
