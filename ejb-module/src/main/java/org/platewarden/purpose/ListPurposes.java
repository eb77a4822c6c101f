package org.platewarden.purpose;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.platewarden.audit.NotAudited;
import org.platewarden.purpose.model.AgencyPurpose;
import org.platewarden.purpose.model.Purposes;

/** The agency's list, for the pages on which people choose. */
@Stateless
@RolesAllowed({"officer", "auditor", "compliance", "privacy-officer"})
public class ListPurposes {
  @Inject Purposes purposes;

  /** Codes in the agency's order. */
  @NotAudited(because = "the list is public within the agency and reveals nothing about anyone")
  public List<String> list() {
    return purposes.list().stream().map(AgencyPurpose::code).toList();
  }
}
