package org.platewarden.cases;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;

/** Asks the agency's case system whether a case may be worked on here (R6). */
@Stateless
@RolesAllowed("officer")
@TransactionAttribute(NOT_SUPPORTED) // it takes seconds, and no connection waits for it
public class AskCaseSystem {
  @Inject CaseSystem system;

  /**
   * Lets a case pass that is open there.
   *
   * @throws CaseRefused if it is not known or closed there, or the system does not answer
   */
  @Audited(AuditAction.ASK_CASE_SYSTEM)
  public void requireOpen(CaseName name) {
    switch (system.ask(name.number())) {
      case OPEN -> {
        // it may be opened here
      }
      case CLOSED -> throw CaseRefused.closedOutside(name.number());
      case UNKNOWN -> throw CaseRefused.unknownOutside(name.number());
      case UNANSWERED -> throw CaseRefused.outsideSilent(name.number());
    }
  }
}
