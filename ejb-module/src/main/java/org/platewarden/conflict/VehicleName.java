package org.platewarden.conflict;

import java.util.UUID;
import org.platewarden.audit.AuditSubject;

/** Which named vehicle is meant. */
public record VehicleName(UUID id) implements AuditSubject {
  @Override
  public String onTheTrail() {
    return "vehicle=" + id;
  }
}
