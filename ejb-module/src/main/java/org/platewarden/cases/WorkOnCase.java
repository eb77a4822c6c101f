package org.platewarden.cases;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.cases.model.Case;
import org.platewarden.cases.model.Cases;
import org.platewarden.identity.CurrentCaller;
import org.platewarden.kernel.CaseNumber;

/** What those do who work on a case, and supervisors. Nothing of it is taken back. */
@Stateless
@RolesAllowed({"officer", "supervisor"})
public class WorkOnCase {
  @Inject Cases cases;
  @Inject CurrentCaller caller;
  @Inject Clock clock;
  @Inject Event<CaseClosed> closed;
  @Resource SessionContext context;

  /**
   * Lets somebody else work on the case.
   *
   * @throws CaseRefused if it does not list the caller, is closed, or lists the officer already
   */
  @Audited(AuditAction.ADD_CASE_OFFICER)
  public void add(OfficerToAdd order) {
    caseOf(order.number()).add(order.officer(), clock.instant(), nameOfCaller());
  }

  /**
   * Registers whom or what the case is about.
   *
   * @throws CaseRefused if it does not list the caller, is closed, or has the subject already
   */
  @Audited(AuditAction.REGISTER_CASE_SUBJECT)
  public void register(SubjectToRegister order) {
    caseOf(order.number())
        .register(order.subject(), order.evidence(), clock.instant(), nameOfCaller());
  }

  /**
   * Ends the case and whatever hangs on it.
   *
   * @throws CaseRefused if it does not list the caller, or is closed already
   */
  @Audited(AuditAction.CLOSE_CASE)
  public void close(CaseClosing closing) {
    caseOf(closing.number()).close(closing.reason(), clock.instant(), nameOfCaller());
    closed.fire(new CaseClosed(closing.number()));
  }

  private Case caseOf(CaseNumber number) {
    return cases
        .findToChange(number)
        .filter(found -> isSupervisor() || found.lists(nameOfCaller()))
        .orElseThrow(() -> CaseRefused.unknown(number));
  }

  /** Whether the caller may see to cases that others work on. */
  boolean isSupervisor() {
    return context.isCallerInRole("supervisor");
  }

  private String nameOfCaller() {
    return caller.get().name();
  }
}
