package org.platewarden.web.conflict;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.Refusal;
import org.platewarden.conflict.ConflictDecision;
import org.platewarden.conflict.DecideConflicts;
import org.platewarden.conflict.StoppedQuestion;
import org.platewarden.conflict.StoppedQuestion.Outcome;
import org.platewarden.web.frame.Say;
import org.platewarden.web.frame.Visitor;
import org.platewarden.web.search.Zones;

/** Questions on vehicles of the agency's own people, for a privacy officer who is no party. */
@Named
@RequestScoped
public class ConflictsPage {
  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  @Inject DecideConflicts conflicts;
  @Inject HttpServletRequest request;
  @Inject Visitor visitor;
  @Inject Zones zones;
  @Inject Say say;

  private List<StoppedQuestion> all = List.of();
  private String remark = "";
  private @Nullable String refusal;

  /** Known before a form of the page is read, else its buttons would not be there. */
  @PostConstruct
  void know() {
    try {
      all = conflicts.list();
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
    }
  }

  /** Lets the asker ask. */
  public @Nullable String let() {
    return decided(Outcome.LET_ASK);
  }

  /** Finds nothing wrong. */
  public @Nullable String close() {
    return decided(Outcome.NO_CONFLICT);
  }

  /** Passes it on. */
  public @Nullable String passOn() {
    return decided(Outcome.PASSED_ON);
  }

  private @Nullable String decided(Outcome outcome) {
    StoppedQuestion shown = getShown();
    if (shown == null) {
      return null;
    }
    try {
      conflicts.decide(new ConflictDecision(shown.id(), outcome, remark));
      return "/conflicts/index.xhtml?faces-redirect=true&done=1";
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
      return null;
    }
  }

  /** The question that the address names, if it waits. */
  public @Nullable StoppedQuestion getShown() {
    String id = Objects.toString(request.getParameter("q"), "");
    return id.matches(ID)
        ? getWaiting().stream()
            .filter(each -> each.id().equals(UUID.fromString(id)))
            .findFirst()
            .orElse(null)
        : null;
  }

  /** Those that wait, the oldest first. */
  public List<StoppedQuestion> getWaiting() {
    return all.stream().filter(each -> each.decided().isEmpty()).toList();
  }

  /** Those that were decided, the latest stopped first. */
  public List<StoppedQuestion> getDecided() {
    return all.stream().filter(each -> each.decided().isPresent()).toList();
  }

  /** Whether the visitor may not decide it. */
  public boolean isParty(StoppedQuestion question) {
    return visitor.getName().equals(question.asker()) || visitor.getName().equals(question.owner());
  }

  /** Whose vehicle it is. */
  public String owner(StoppedQuestion question) {
    return question.isOwn() ? say.of("conflicts.own") : question.owner();
  }

  /** What was decided. */
  public StoppedQuestion.Decided decision(StoppedQuestion question) {
    return question.decided().orElseThrow();
  }

  /** How a decision looks. */
  public String tone(Outcome outcome) {
    return switch (outcome) {
      case LET_ASK -> "new";
      case NO_CONFLICT -> "well";
      case PASSED_ON -> "silent";
    };
  }

  /** An instant by the visitor's clock. */
  public String at(Instant instant) {
    return say.local(instant, zones.getBrowsers());
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
