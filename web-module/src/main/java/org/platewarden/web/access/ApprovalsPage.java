package org.platewarden.web.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.platewarden.access.AccessWords;
import org.platewarden.access.DecideElevations;
import org.platewarden.access.Delegation;
import org.platewarden.access.Elevation;
import org.platewarden.access.Office;
import org.platewarden.access.Reference;
import org.platewarden.access.StandIn;
import org.platewarden.access.StandInForOthers;
import org.platewarden.audit.Refusal;
import org.platewarden.web.frame.Say;
import org.platewarden.web.search.Zones;

/** What waits for an approver, what they decided, and who decides in their place. */
@Named
@RequestScoped
public class ApprovalsPage {
  @Inject DecideElevations decide;
  @Inject StandInForOthers standIn;
  @Inject HttpServletRequest request;
  @Inject Clock clock;
  @Inject Zones zones;
  @Inject Say say;

  private List<Elevation> waiting = List.of();
  private List<Elevation> decided = List.of();
  private List<Delegation> delegations = List.of();
  private String delegate = "";
  private String office = "";
  private String last = "";
  private @Nullable String refusal;

  @PostConstruct
  void know() {
    waiting = decide.waiting();
    decided = decide.decided();
    delegations = standIn.mine();
  }

  /** Names a deputy from now to the end of a day. */
  public @Nullable String delegate() {
    Optional<LocalDate> day = lastDay();
    if (!AccessWords.isUserName(delegate) || office.isEmpty() || day.isEmpty()) {
      refusal = say.of("refusal.organisation-delegation");
      return null;
    }
    ZoneId zone = ZoneId.of(zones.getBrowsers());
    return done(
        () ->
            standIn.delegate(
                new StandIn(
                    delegate,
                    Office.valueOf(office),
                    clock.instant(),
                    day.get().plusDays(1).atStartOfDay(zone).toInstant())));
  }

  private Optional<LocalDate> lastDay() {
    try {
      return Optional.of(LocalDate.parse(last));
    } catch (DateTimeParseException e) {
      return Optional.empty(); // is said with the form
    }
  }

  /** Ends the delegation that the form names. */
  public @Nullable String end() {
    Optional<UUID> named = Ids.named(request, "d");
    return named.isEmpty() ? null : done(() -> standIn.end(new Reference(named.get())));
  }

  private @Nullable String done(Runnable act) {
    try {
      act.run();
      return "/approvals/index.xhtml?faces-redirect=true&done=1";
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
      return null;
    }
  }

  /** The requests that the visitor may decide, the oldest first. */
  public List<Elevation> getWaiting() {
    return waiting;
  }

  /** The requests that the visitor decided, the latest first. */
  public List<Elevation> getDecided() {
    return decided;
  }

  /** The delegations that the visitor gave or was given. */
  public List<Delegation> getDelegations() {
    return delegations;
  }

  /** Whether one counts now. */
  public boolean counts(Delegation delegation) {
    return delegation.isInForce(clock.instant());
  }

  /** The offices to choose from. */
  public Map<String, String> getOffices() {
    Map<String, String> offices = new LinkedHashMap<>();
    for (Office each : Office.values()) {
      offices.put(say.of("office." + each), each.name());
    }
    return offices;
  }

  /** Whether something was done just now. */
  public boolean isDoneNow() {
    return request.getParameter("done") != null;
  }

  /** Why it was not done. */
  public @Nullable String getRefusal() {
    return refusal;
  }

  /** Who is to decide. */
  public String getDelegate() {
    return delegate;
  }

  /** Typed in the form. */
  public void setDelegate(@Nullable String delegate) {
    this.delegate = Objects.toString(delegate, "");
  }

  /** In which office. */
  public String getOffice() {
    return office;
  }

  /** Chosen in the form. */
  public void setOffice(@Nullable String office) {
    this.office = Objects.toString(office, "");
  }

  /** The last day of it. */
  public String getLast() {
    return last;
  }

  /** Typed in the form. */
  public void setLast(@Nullable String last) {
    this.last = Objects.toString(last, "");
  }
}
