package org.platewarden.web.retention;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.Refusal;
import org.platewarden.retention.HoldLifting;
import org.platewarden.retention.HoldSummary;
import org.platewarden.retention.PlaceHolds;
import org.platewarden.web.frame.NotFound;
import org.platewarden.web.frame.Say;

/** One hold, which may be lifted. */
@Named
@RequestScoped
public class HoldPage {
  @Inject PlaceHolds holds;
  @Inject HttpServletRequest request;
  @Inject Say say;
  @Inject Clock clock;

  private @Nullable HoldSummary hold;
  private @Nullable String refusal;
  private String reason = "";

  /** Known before a form of the page is read, else its fields would not be there. */
  @PostConstruct
  void know() {
    String name = Objects.toString(request.getParameter("n"), "");
    try {
      hold =
          holds.list().stream()
              .filter(each -> each.id().toString().equals(name))
              .findFirst()
              .orElse(null);
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
    }
  }

  /** Answers 404 to an address that names nothing. */
  public void check() throws IOException {
    if (hold == null && refusal == null) {
      NotFound.answer();
    }
  }

  /** Lifts it. */
  public @Nullable String lift() {
    if (hold == null) {
      return null;
    }
    try {
      holds.lift(new HoldLifting(hold.id(), reason));
      return "/retention/holds.xhtml?faces-redirect=true&done=lifted";
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
      return null;
    }
  }

  /** The hold; nothing if there is none. */
  public @Nullable HoldSummary getHold() {
    return hold;
  }

  /** Whether it still keeps something. */
  public boolean isStanding() {
    return hold != null && hold.stands(clock.instant());
  }

  /** How it was lifted; nothing if it was not. */
  public HoldSummary.@Nullable Lifting getLifting() {
    return hold == null ? null : hold.lifting().orElse(null);
  }

  /** Why nothing was done. */
  public @Nullable String getRefusal() {
    return refusal;
  }

  /** Why it is lifted. */
  public String getReason() {
    return reason;
  }

  /** Typed in the form. */
  public void setReason(@Nullable String reason) {
    this.reason = Objects.toString(reason, "");
  }
}
