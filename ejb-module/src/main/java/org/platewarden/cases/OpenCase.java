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
  @Inject CaseSystem system;
  @Inject AskCaseSystem outside;

  /**
   * Opens a case.
   *
   * @throws CaseRefused if its number is taken; where the agency's case system is named, also if it
   *     does not know the number, has closed the case or does not answer
   */
  @Audited(AuditAction.OPEN_CASE)
  public void open(CaseOpening opening) {
    if (system.isNamed()) {
      outside.requireOpen(new CaseName(opening.number()));
    }
    if (!cases.add(Case.opened(opening, clock.instant(), caller.get().name()))) {
      throw CaseRefused.numberTaken(opening.number());
    }
  }
}
