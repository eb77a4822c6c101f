package org.platewarden.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.stream.Collectors;
import org.platewarden.access.EntitledNow;
import org.platewarden.access.Right;

/** Whoever looks at the page. */
@Named
@RequestScoped
public class Visitor {
  /** People by duty, as docs/GLOSSARY.md names them; each is a role at the identity provider. */
  private static final List<String> DUTIES =
      List.of(
          "officer",
          "supervisor",
          "agency-manager",
          "privacy-officer",
          "compliance",
          "auditor",
          "administrator",
          "operator");

  @Inject HttpServletRequest request;
  @Inject Language language;
  @Inject EntitledNow entitled;

  /** Whether the identity provider has told us who it is. */
  public boolean isSignedIn() {
    return request.getUserPrincipal() != null;
  }

  /** The user name, or nothing. */
  public String getName() {
    Principal principal = request.getUserPrincipal();
    return principal == null ? "" : principal.getName();
  }

  /** Whether this person has any duty here. */
  public boolean isStaff() {
    return DUTIES.stream().anyMatch(request::isUserInRole);
  }

  /** Whether this person may ask for reads. */
  public boolean isOfficer() {
    return request.isUserInRole("officer");
  }

  /** Whether this person may have vendors asked. */
  public boolean isVendorAsker() {
    return isOfficer() && entitled.holds(getName(), Right.COMMERCIAL_READS);
  }

  /** Whether this person may see cases. */
  public boolean isCaseWorker() {
    return isOfficer() || request.isUserInRole("supervisor");
  }

  /** Whether this person may look after cameras. */
  public boolean isCameraKeeper() {
    return request.isUserInRole("administrator") || request.isUserInRole("operator");
  }

  /** Whether this person may watch what comes in. */
  public boolean isOperator() {
    return request.isUserInRole("operator");
  }

  /** Whether this person may review what others asked. */
  public boolean isReviewer() {
    return request.isUserInRole("supervisor") || request.isUserInRole("compliance");
  }

  /** Whether this person may see to what is kept and what goes. */
  public boolean isCompliance() {
    return request.isUserInRole("compliance");
  }

  /** Whether this person may draft and approve the purpose policy. */
  public boolean isPolicyKeeper() {
    return isCompliance() || request.isUserInRole("privacy-officer");
  }

  /** Whether this person keeps the sensitive places. */
  public boolean isPrivacyOfficer() {
    return request.isUserInRole("privacy-officer");
  }

  /** Whether this person may look at it. */
  public boolean isPolicyReader() {
    return isPolicyKeeper() || isAuditor();
  }

  /** Whether this person may be another's second person. */
  public boolean isSupervisor() {
    return request.isUserInRole("supervisor");
  }

  /** Whether this person may have reports on the use of reads. */
  public boolean isAccountable() {
    return isCompliance() || isAuditor() || request.isUserInRole("privacy-officer");
  }

  /** Whether this person may decide about others' rights. */
  public boolean isApprover() {
    return request.isUserInRole("supervisor")
        || request.isUserInRole("agency-manager")
        || request.isUserInRole("privacy-officer");
  }

  /** Whether this person may read the trail. */
  public boolean isAuditor() {
    return request.isUserInRole("auditor");
  }

  /** Whether this person may see to how plates are read. */
  public boolean isAdministrator() {
    return request.isUserInRole("administrator");
  }

  /** What this person is here as, in words. */
  public String getDuties() {
    Texts texts = language.texts();
    String duties =
        DUTIES.stream()
            .filter(request::isUserInRole)
            .map(duty -> texts.get("duty." + duty))
            .collect(Collectors.joining(", "));
    return duties.isEmpty() ? texts.get("duty.none") : duties;
  }
}
