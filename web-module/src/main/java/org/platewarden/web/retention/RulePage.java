package org.platewarden.web.retention;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.Refusal;
import org.platewarden.retention.DecideRules;
import org.platewarden.retention.DraftRules;
import org.platewarden.retention.LookAtRules;
import org.platewarden.retention.RuleName;
import org.platewarden.retention.RuleSummary;
import org.platewarden.web.frame.NotFound;
import org.platewarden.web.frame.Say;

/** One rule, and what may be decided on it. */
@Named
@RequestScoped
public class RulePage {
  @Inject LookAtRules look;
  @Inject DraftRules drafts;
  @Inject DecideRules decide;
  @Inject HttpServletRequest request;
  @Inject Say say;

  private @Nullable RuleSummary rule;
  private @Nullable String refusal;

  /** Known before a form of the page is read, else its buttons would not be there. */
  @PostConstruct
  void know() {
    String number = Objects.toString(request.getParameter("n"), "");
    rule =
        look.list().stream()
            .filter(each -> Long.toString(each.number()).equals(number))
            .findFirst()
            .orElse(null);
  }

  /** Answers 404 to an address that names nothing. */
  public void check() throws IOException {
    if (rule == null) {
      NotFound.answer();
    }
  }

  /** Lets it hold. */
  public @Nullable String putInForce() {
    return done(decide::putInForce, "force");
  }

  /** Drops the draft. */
  public @Nullable String discard() {
    return done(drafts::discard, "discarded");
  }

  /** Proposes its end. */
  public @Nullable String proposeEnd() {
    return done(decide::proposeEnd, "proposed");
  }

  /** Ends it. */
  public @Nullable String end() {
    return done(decide::end, "ended");
  }

  private @Nullable String done(Consumer<RuleName> step, String word) {
    if (rule == null) {
      return null;
    }
    try {
      step.accept(new RuleName(rule.number()));
      return "/retention/index.xhtml?faces-redirect=true&done=" + word;
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
      return null;
    }
  }

  /** The rule; nothing if there is none. */
  public @Nullable RuleSummary getRule() {
    return rule;
  }

  /** Who put it in force; nothing if nobody did. */
  public RuleSummary.@Nullable Act getInForce() {
    return rule == null ? null : rule.inForce().orElse(null);
  }

  /** Who proposed its end; nothing if nobody did. */
  public RuleSummary.@Nullable Act getEndProposed() {
    return rule == null ? null : rule.endProposed().orElse(null);
  }

  /** Whether it is in a state. */
  public boolean is(String state) {
    return rule != null && rule.state().name().equals(state);
  }

  /** Why nothing was done. */
  public @Nullable String getRefusal() {
    return refusal;
  }
}
