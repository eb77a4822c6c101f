package org.platewarden.web.retention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platewarden.retention.LookAtRules;
import org.platewarden.retention.RuleSummary;
import org.platewarden.retention.RuleSummary.State;
import org.platewarden.web.frame.Say;

/** The rules of keeping: those in force, and those that wait for a second person. */
@Named
@RequestScoped
public class RulesPage {
  private static final Comparator<RuleSummary> BY_PLACE =
      Comparator.<RuleSummary, String>comparing(rule -> rule.draft().place())
          .thenComparing(rule -> rule.draft().kept())
          .thenComparingLong(RuleSummary::number);

  @Inject LookAtRules look;
  @Inject HttpServletRequest request;
  @Inject Say say;

  private @Nullable List<RuleSummary> all;

  private List<RuleSummary> in(Set<State> states) {
    if (all == null) {
      all = look.list().stream().sorted(BY_PLACE).toList();
    }
    return all.stream().filter(rule -> states.contains(rule.state())).toList();
  }

  /** Those that hold, also those whose end is proposed. */
  public List<RuleSummary> getInForce() {
    return in(Set.of(State.IN_FORCE, State.END_PROPOSED));
  }

  /** Those that wait to be put in force. */
  public List<RuleSummary> getDrafts() {
    return in(Set.of(State.DRAFT));
  }

  /** Those that hold no more. */
  public List<RuleSummary> getPast() {
    return in(Set.of(State.ENDED, State.DISCARDED));
  }

  /** The number of the policy. */
  public long getVersion() {
    return look.version();
  }

  /** What was done just now, in words; empty if nothing was. */
  public String getDone() {
    String done = request.getParameter("done");
    return done != null && done.matches("[a-z]{1,20}") ? say.orElse("rules.done." + done, "") : "";
  }
}
