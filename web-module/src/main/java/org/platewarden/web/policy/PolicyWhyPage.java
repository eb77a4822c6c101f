package org.platewarden.web.policy;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.Refusal;
import org.platewarden.purpose.AskedSource;
import org.platewarden.purpose.ListPurposes;
import org.platewarden.purpose.LookAtPolicy;
import org.platewarden.purpose.PolicyDecision;
import org.platewarden.purpose.PolicyName;
import org.platewarden.purpose.PolicyQuestion;
import org.platewarden.purpose.PolicyRoles;
import org.platewarden.purpose.PolicyRow;
import org.platewarden.purpose.PolicySummary;
import org.platewarden.purpose.QueryType;
import org.platewarden.web.frame.Say;

/**
 * Which row of which version decides on a question that the page's address names, and what else
 * speaks.
 */
@Named
@RequestScoped
public class PolicyWhyPage {
  @Inject LookAtPolicy look;
  @Inject ListPurposes purposes;
  @Inject HttpServletRequest request;
  @Inject Say say;

  private List<PolicySummary> versions = List.of();
  private @Nullable PolicyDecision decision;
  private @Nullable String refusal;

  @PostConstruct
  void know() {
    versions = look.list();
    Optional<PolicyQuestion> question = question();
    if (question.isEmpty() || !getVersion().matches("[0-9]{1,9}")) {
      return;
    }
    try {
      decision = look.why(new PolicyName(Long.parseLong(getVersion())), question.get());
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
    }
  }

  private Optional<PolicyQuestion> question() {
    Optional<QueryType> type = named(QueryType.values(), getType());
    Optional<AskedSource> source = named(AskedSource.values(), getSource());
    Set<String> roles = new LinkedHashSet<>(Arrays.asList(getRole().split(",")));
    roles.retainAll(PolicyRoles.ALL);
    return type.isEmpty()
            || source.isEmpty()
            || roles.isEmpty()
            || getPurpose().isEmpty()
            || !getDays().matches("[0-9]{1,5}")
        ? Optional.empty()
        : Optional.of(
            new PolicyQuestion(
                roles, getPurpose(), type.get(), source.get(), Long.parseLong(getDays())));
  }

  private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
    return Stream.of(all).filter(each -> each.name().equals(name)).findFirst();
  }

  private String parameter(String name, String otherwise) {
    return Objects.toString(request.getParameter(name), otherwise);
  }

  /** What is decided; nothing if the address names no question. */
  public @Nullable PolicyDecision getDecision() {
    return decision;
  }

  /** The row that decides; nothing if none speaks. */
  public @Nullable PolicyRow getRow() {
    return decision == null ? null : decision.row().orElse(null);
  }

  /** Why nothing is shown. */
  public @Nullable String getRefusal() {
    return refusal;
  }

  /** All versions, the latest first. */
  public List<PolicySummary> getVersions() {
    return versions;
  }

  /** The version that is asked; the one in force unless the address says. */
  public String getVersion() {
    String inForce =
        versions.stream()
            .filter(each -> each.state() == PolicySummary.State.IN_FORCE)
            .map(each -> Long.toString(each.version()))
            .findFirst()
            .orElse("");
    return parameter("v", inForce);
  }

  /** The roles of whoever asks; several with commas. */
  public String getRole() {
    return parameter("role", "officer");
  }

  /** The roles to choose from, and those of the address. */
  public Set<String> getRoles() {
    Set<String> roles = new LinkedHashSet<>(PolicyRoles.ALL);
    roles.add(getRole());
    return roles;
  }

  /** The purpose's code. */
  public String getPurpose() {
    return parameter("purpose", "");
  }

  /** The purposes to choose from. */
  public List<String> getPurposes() {
    return purposes.list();
  }

  /** The kind of question. */
  public String getType() {
    return parameter("type", "");
  }

  /** The kinds to choose from. */
  public List<QueryType> getTypes() {
    return List.of(QueryType.values());
  }

  /** Whose reads. */
  public String getSource() {
    return parameter("source", "");
  }

  /** The sources to choose from. */
  public List<AskedSource> getSources() {
    return List.of(AskedSource.values());
  }

  /** How many whole days back. */
  public String getDays() {
    return parameter("days", "30");
  }
}
