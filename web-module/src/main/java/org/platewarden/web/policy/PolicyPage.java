package org.platewarden.web.policy;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.platewarden.purpose.LookAtPolicy;
import org.platewarden.purpose.PolicyName;
import org.platewarden.purpose.PolicyRoles;
import org.platewarden.purpose.PolicyRow;
import org.platewarden.purpose.PolicyRows;
import org.platewarden.purpose.PolicySummary;
import org.platewarden.purpose.PolicySummary.State;
import org.platewarden.purpose.QueryType;
import org.platewarden.web.frame.Say;

/** The policy in force, row by row, and all versions. */
@Named
@RequestScoped
public class PolicyPage {
  @Inject LookAtPolicy look;
  @Inject HttpServletRequest request;
  @Inject Say say;

  private List<PolicySummary> versions = List.of();
  private @Nullable PolicySummary inForce;
  private List<PolicyRow> rows = List.of();

  @PostConstruct
  void know() {
    versions = look.list();
    inForce =
        versions.stream().filter(each -> each.state() == State.IN_FORCE).findFirst().orElse(null);
    if (inForce != null) {
      rows = look.rowsOf(new PolicyName(inForce.version())).map(PolicyRows::rows).orElse(List.of());
    }
  }

  /** The version in force; nothing if there is none. */
  public @Nullable PolicySummary getInForce() {
    return inForce;
  }

  /** Its rows that the address asks for. */
  public List<PolicyRow> getRows() {
    return rows.stream().filter(this::isAskedFor).toList();
  }

  private boolean isAskedFor(PolicyRow row) {
    boolean ofRole = getRole().isEmpty() || row.scope().role().equals(getRole());
    boolean ofType =
        getType().isEmpty()
            || row.scope().type().map(type -> type.name().equals(getType())).orElse(true);
    return ofRole && ofType;
  }

  /** How many rows it has. */
  public int getCount() {
    return rows.size();
  }

  /** All versions, the latest first. */
  public List<PolicySummary> getVersions() {
    return versions;
  }

  /** The role whose rows are shown; empty for all. */
  public String getRole() {
    return Objects.toString(request.getParameter("role"), "");
  }

  /** The kind of question whose rows are shown, those for any among them; empty for all. */
  public String getType() {
    return Objects.toString(request.getParameter("type"), "");
  }

  /** The roles to choose from. */
  public List<String> getRoles() {
    return PolicyRoles.ALL;
  }

  /** The kinds of question to choose from. */
  public List<QueryType> getTypes() {
    return List.of(QueryType.values());
  }

  /** What was done just now, in words; empty if nothing was. */
  public String getDone() {
    String done = request.getParameter("done");
    return done != null && done.matches("[a-z]{1,20}") ? say.orElse("policy.done." + done, "") : "";
  }
}
