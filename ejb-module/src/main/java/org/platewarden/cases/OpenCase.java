package org.platewarden.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.cases.model.Case;
import org.platewarden.cases.model.Cases;
import org.platewarden.identity.CurrentCaller;

/** Opens a case; who opens it works on it. */
@Stateless
@RolesAllowed("officer")
public class OpenCase {
  @Inject Cases cases;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * Opens a case.
   *
   * @throws CaseRefused if its number is taken
   */
  @Audited(AuditAction.OPEN_CASE)
  public void open(CaseOpening opening) {
    if (!cases.add(Case.opened(opening, clock.instant(), caller.get().name()))) {
      throw CaseRefused.numberTaken(opening.number());
    }
  }
}
