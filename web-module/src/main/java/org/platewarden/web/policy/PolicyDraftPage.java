package org.platewarden.web.policy;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.Refusal;
import org.platewarden.purpose.DraftPolicy;
import org.platewarden.purpose.LookAtPolicy;
import org.platewarden.purpose.PolicyCsv;
import org.platewarden.purpose.PolicyDraft;
import org.platewarden.purpose.PolicyName;
import org.platewarden.purpose.PolicySummary;
import org.platewarden.web.frame.Say;

/** The form that drafts a version: a copy of the one in force, or of the one the address names. */
@Named
@RequestScoped
public class PolicyDraftPage {
  private static final int LEAST_NOTE = 3;

  @Inject LookAtPolicy look;
  @Inject DraftPolicy drafts;
  @Inject HttpServletRequest request;
  @Inject Clock clock;
  @Inject Say say;

  private String rows = "";
  private String from = "";
  private String note = "";
  private final Map<String, String> faults = new LinkedHashMap<>();
  private @Nullable String refusal;

  /** Fills the form; what was typed takes its place when the form is sent. */
  @PostConstruct
  void know() {
    from = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
    String named = Objects.toString(request.getParameter("of"), "");
    look.list().stream()
        .filter(
            each ->
                named.isEmpty()
                    ? each.state() == PolicySummary.State.IN_FORCE
                    : Long.toString(each.version()).equals(named))
        .findFirst()
        .flatMap(each -> look.rowsOf(new PolicyName(each.version())))
        .ifPresent(copied -> rows = PolicyCsv.write(copied));
  }

  /** Drafts what stands in the form; says what keeps it from being done. */
  public @Nullable String save() {
    Optional<Instant> begins = beginOf(from);
    if (begins.isEmpty()) {
      faults.put("from", say.of("fault.policy.from"));
    }
    if (note.strip().length() < LEAST_NOTE) {
      faults.put("note", say.of("fault.policy.note"));
    }
    if (begins.isEmpty() || !faults.isEmpty()) {
      return null;
    }
    try {
      long version = drafts.draft(new PolicyDraft(PolicyCsv.read(rows), begins.get(), note));
      return "/policy/version.xhtml?faces-redirect=true&v=" + version;
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
      return null;
    }
  }

  private static Optional<Instant> beginOf(String day) {
    try {
      return Optional.of(LocalDate.parse(day.strip()).atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty(); // is said with the form
    }
  }

  /** What is wrong with a field, by field. */
  public Map<String, String> getFaults() {
    return faults;
  }

  /** The same, in the order of the form. */
  public List<Map.Entry<String, String>> getFaultList() {
    return List.copyOf(faults.entrySet());
  }

  /** Why it was not done. */
  public @Nullable String getRefusal() {
    return refusal;
  }

  /** The rows as CSV. */
  public String getRows() {
    return rows;
  }

  /** Typed in the form. */
  public void setRows(@Nullable String rows) {
    this.rows = Objects.toString(rows, "");
  }

  /** From which day, UTC. */
  public String getFrom() {
    return from;
  }

  /** Typed in the form. */
  public void setFrom(@Nullable String from) {
    this.from = Objects.toString(from, "");
  }

  /** What is changed and why. */
  public String getNote() {
    return note;
  }

  /** Typed in the form. */
  public void setNote(@Nullable String note) {
    this.note = Objects.toString(note, "");
  }
}
