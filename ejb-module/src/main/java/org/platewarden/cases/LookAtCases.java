package org.platewarden.cases;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.audit.CaseTally;
import org.platewarden.audit.CountAsked;
import org.platewarden.audit.NotAudited;
import org.platewarden.cases.model.Case;
import org.platewarden.cases.model.Cases;
import org.platewarden.identity.CurrentCaller;

/** Shows an officer the cases that list them, and a supervisor all. */
@Stateless
@RolesAllowed({"officer", "supervisor"})
public class LookAtCases {
  /** The most cases in a list. */
  public static final int MOST = 1000;

  @Inject Cases cases;
  @Inject CountAsked count;
  @Inject CurrentCaller caller;
  @Resource SessionContext context;

  /** The cases that the caller may see, the latest opened first, {@value #MOST} at the most. */
  @NotAudited(because = "it lists the caller's own work, and no plate and no person")
  public List<CaseSummary> list() {
    return isSupervisor()
        ? cases.list(Optional.empty(), MOST)
        : cases.list(Optional.of(caller.get().name()), MOST);
  }

  /** The open cases that list the caller, the latest opened first. */
  @NotAudited(because = "it lists the caller's own work, and no plate and no person")
  public List<CaseSummary> openToAsk() {
    return cases.list(Optional.of(caller.get().name()), MOST).stream()
        .filter(each -> each.status() == CaseStatus.OPEN)
        .toList();
  }

  /**
   * One case with its officers and its subjects.
   *
   * @throws CaseRefused if there is none that the caller may see
   */
  @Audited(AuditAction.LOOK_AT_CASE)
  public CaseFile file(CaseName name) {
    return visible(name).orElseThrow(() -> CaseRefused.unknown(name.number()));
  }

  /**
   * How much was asked for a case.
   *
   * @throws CaseRefused if there is none that the caller may see
   */
  @NotAudited(because = "it tells numbers, of a case that the caller has just looked at")
  public CaseTally asked(CaseName name) {
    return visible(name)
        .map(found -> count.forCase(name.number()))
        .orElseThrow(() -> CaseRefused.unknown(name.number()));
  }

  private Optional<CaseFile> visible(CaseName name) {
    return cases
        .find(name.number())
        .map(Case::file)
        .filter(file -> isSupervisor() || file.lists(caller.get().name()));
  }

  /** Whether the caller may see the cases that others work on. */
  boolean isSupervisor() {
    return context.isCallerInRole("supervisor");
  }
}
