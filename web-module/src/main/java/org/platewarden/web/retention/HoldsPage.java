package org.platewarden.web.retention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.Refusal;
import org.platewarden.retention.HoldSummary;
import org.platewarden.retention.PlaceHolds;
import org.platewarden.web.frame.Say;

/** The legal holds: those that stand, and those that did. */
@Named
@RequestScoped
public class HoldsPage {
  @Inject PlaceHolds holds;
  @Inject HttpServletRequest request;
  @Inject Say say;
  @Inject Clock clock;

  private List<HoldSummary> all = List.of();
  private @Nullable String refusal;

  /** Looks, which is on record. */
  public void open() {
    try {
      all = holds.list();
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
    }
  }

  /** Those that stand. */
  public List<HoldSummary> getStanding() {
    return all.stream().filter(hold -> hold.stands(clock.instant())).toList();
  }

  /** Those that did. */
  public List<HoldSummary> getPast() {
    return all.stream().filter(hold -> !hold.stands(clock.instant())).toList();
  }

  /** Whether somebody should look at it again. */
  public boolean overdue(HoldSummary hold) {
    return hold.order().review().isBefore(clock.instant());
  }

  /** How it ended, in words. */
  public String ending(HoldSummary hold) {
    return say.of(hold.lifting().isPresent() ? "hold.state.lifted" : "hold.state.ended");
  }

  /** What was done just now, in words; empty if nothing was. */
  public String getDone() {
    String done = request.getParameter("done");
    return done != null && done.matches("[a-z]{1,20}") ? say.orElse("holds.done." + done, "") : "";
  }

  /** Why nothing is shown. */
  public @Nullable String getRefusal() {
    return refusal;
  }
}
