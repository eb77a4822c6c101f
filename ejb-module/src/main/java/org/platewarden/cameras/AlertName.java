package org.platewarden.cameras;

import java.util.UUID;
import org.platewarden.audit.AuditSubject;

/**
 * One alert.
 *
 * @param id which
 */
public record AlertName(UUID id) implements AuditSubject {
  @Override
  public String onTheTrail() {
    return "alert=" + id;
  }
}
