package org.platewarden.web.policy;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.Refusal;
import org.platewarden.audit.TrailLine;
import org.platewarden.purpose.DraftPolicy;
import org.platewarden.purpose.LookAtPolicy;
import org.platewarden.purpose.PolicyName;
import org.platewarden.purpose.PolicyReplay;
import org.platewarden.purpose.PolicyRow;
import org.platewarden.purpose.PolicyRows;
import org.platewarden.purpose.PolicySummary;
import org.platewarden.purpose.ReplayAsked;
import org.platewarden.purpose.ReplayPolicy;
import org.platewarden.web.frame.NotFound;
import org.platewarden.web.frame.Say;

/** One version, what may be decided on it, and what it would have done in the last year. */
@Named
@RequestScoped
public class PolicyVersionPage {
  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  @Inject LookAtPolicy look;
  @Inject DraftPolicy drafts;
  @Inject ReplayPolicy replays;
  @Inject HttpServletRequest request;
  @Inject Say say;

  private @Nullable PolicySummary version;
  private List<PolicyRow> rows = List.of();
  private @Nullable PolicyReplay replay;
  private PolicyReplay.@Nullable Page stopped;
  private @Nullable String refusal;

  /** Known before a form of the page is read, else its buttons would not be there. */
  @PostConstruct
  void know() {
    String number = Objects.toString(request.getParameter("v"), "");
    version =
        look.list().stream()
            .filter(each -> Long.toString(each.version()).equals(number))
            .findFirst()
            .orElse(null);
    if (version != null) {
      rows = look.rowsOf(new PolicyName(version.version())).map(PolicyRows::rows).orElse(List.of());
    }
  }

  /** Answers 404 to an address that names nothing. */
  public void check() throws IOException {
    if (version == null) {
      NotFound.answer();
    }
  }

  /** Says yes to it. */
  public @Nullable String approve() {
    return done(drafts::approve, "approved");
  }

  /** Drops it. */
  public @Nullable String discard() {
    return done(drafts::discard, "discarded");
  }

  private @Nullable String done(Consumer<PolicyName> step, String word) {
    if (version == null) {
      return null;
    }
    try {
      step.accept(new PolicyName(version.version()));
      return "/policy/index.xhtml?faces-redirect=true&done=" + word;
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
      return null;
    }
  }

  /** Tries it on the last year, which is on the trail. */
  public void replay() {
    if (version == null) {
      return;
    }
    try {
      replay = replays.replay(new PolicyName(version.version()));
      stopped = replays.stopped(new ReplayAsked(version.version(), after()));
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
    }
  }

  /** Shows the next entries that it would not simply have let through. */
  public void older() {
    if (version == null) {
      return;
    }
    try {
      stopped = replays.stopped(new ReplayAsked(version.version(), after()));
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
    }
  }

  private Optional<TrailLine.Place> after() {
    String id = Objects.toString(request.getParameter("afterEntry"), "");
    try {
      return id.matches(ID)
          ? Optional.of(
              new TrailLine.Place(
                  Instant.parse(Objects.toString(request.getParameter("afterAt"), "")),
                  UUID.fromString(id)))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty(); // the first page, then
    }
  }

  /** The version; nothing if there is none. */
  public @Nullable PolicySummary getVersion() {
    return version;
  }

  /** Its rows, as its file has them. */
  public List<PolicyRow> getRows() {
    return rows;
  }

  /** Whether it waits for somebody's yes. */
  public boolean isDraft() {
    return version != null && version.state() == PolicySummary.State.DRAFT;
  }

  /** What it would have said; nothing if nobody asked. */
  public @Nullable PolicyReplay getReplay() {
    return replay;
  }

  /** The counts as bars; none if nobody asked. */
  public ReplayChart getChart() {
    return replay == null ? ReplayChart.NOTHING : ReplayChart.of(replay);
  }

  /** The entries that it would not simply have let through; nothing if nobody asked. */
  public PolicyReplay.@Nullable Page getStopped() {
    return stopped;
  }

  /** Where the next of them begin; nothing if there are no more. */
  public TrailLine.@Nullable Place getUpTo() {
    return stopped == null ? null : stopped.upTo().orElse(null);
  }

  /** Why nothing was done. */
  public @Nullable String getRefusal() {
    return refusal;
  }
}
