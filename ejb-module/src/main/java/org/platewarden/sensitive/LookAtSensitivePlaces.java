package org.platewarden.sensitive;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.sensitive.model.LeftOutPlace;
import org.platewarden.sensitive.model.SensitivePlaces;

/** Which places area answers leave out, for those who keep and check the policy. */
@Stateless
@RolesAllowed({"privacy-officer", "compliance", "auditor"})
public class LookAtSensitivePlaces {
  @Inject SensitivePlaces places;

  /** All of them, also those that ended, by name. */
  @Audited(AuditAction.LIST_SENSITIVE_PLACES)
  public List<SensitivePlace> list() {
    return places.all().stream().map(LeftOutPlace::place).toList();
  }
}
