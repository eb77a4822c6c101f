package org.platewarden.web.policy;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.Refusal;
import org.platewarden.purpose.DecideHeldQuestions;
import org.platewarden.purpose.HeldDecision;
import org.platewarden.purpose.HeldQuestion;
import org.platewarden.purpose.HoldQuestions;
import org.platewarden.web.frame.Say;
import org.platewarden.web.frame.Visitor;

/** Questions that wait for a second person: a supervisor's list, and an officer's own. */
@Named
@RequestScoped
public class HeldPage {
  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  @Inject DecideHeldQuestions decide;
  @Inject HoldQuestions hold;
  @Inject HttpServletRequest request;
  @Inject Visitor visitor;
  @Inject Clock clock;
  @Inject Say say;

  private List<HeldQuestion> waiting = List.of();
  private List<HeldQuestion> decided = List.of();
  private List<HeldQuestion> mine = List.of();
  private String remark = "";
  private @Nullable String refusal;

  /** Known before a form of the page is read, else its buttons would not be there. */
  @PostConstruct
  void know() {
    try {
      if (visitor.isSupervisor()) {
        waiting = decide.waiting();
        decided = decide.decided();
      }
      if (visitor.isOfficer()) {
        mine = hold.mine();
      }
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
    }
  }

  /** Says yes. */
  public @Nullable String approve() {
    return decided(true);
  }

  /** Says no. */
  public @Nullable String refuse() {
    return decided(false);
  }

  private @Nullable String decided(boolean approved) {
    String id = Objects.toString(request.getParameter("q"), "");
    if (!id.matches(ID)) {
      return null;
    }
    try {
      decide.decide(new HeldDecision(UUID.fromString(id), approved, remark));
      return "/second/index.xhtml?faces-redirect=true&done=1";
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
      return null;
    }
  }

  /** The question that the address names, if it waits for the visitor. */
  public @Nullable HeldQuestion getShown() {
    String id = Objects.toString(request.getParameter("q"), "");
    return waiting.stream()
        .filter(each -> each.id().toString().equals(id))
        .findFirst()
        .orElse(null);
  }

  /** Those that wait for the visitor, the oldest first. */
  public List<HeldQuestion> getWaiting() {
    return waiting;
  }

  /** Those that the visitor decided lately. */
  public List<HeldQuestion> getDecided() {
    return decided;
  }

  /** Those that the visitor asked lately. */
  public List<HeldQuestion> getMine() {
    return mine;
  }

  /** How one stands now. */
  public HeldQuestion.State state(HeldQuestion question) {
    return question.state(clock.instant());
  }

  /** What the second person wrote; empty if nothing. */
  public String remarkOf(HeldQuestion question) {
    return question.decided().map(HeldQuestion.Decided::remark).orElse("");
  }

  /** Whether something was done just now. */
  public boolean isDoneNow() {
    return request.getParameter("done") != null;
  }

  /** Why nothing was done. */
  public @Nullable String getRefusal() {
    return refusal;
  }

  /** Why. */
  public String getRemark() {
    return remark;
  }

  /** Typed in the form. */
  public void setRemark(@Nullable String remark) {
    this.remark = Objects.toString(remark, "");
  }
}
