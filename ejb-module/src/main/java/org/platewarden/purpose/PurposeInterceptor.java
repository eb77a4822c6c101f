package org.platewarden.purpose;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.CountAsked;
import org.platewarden.audit.Noted;
import org.platewarden.cases.CaseFile;
import org.platewarden.cases.CaseRefused;
import org.platewarden.cases.CaseStatus;
import org.platewarden.cases.KnownCases;
import org.platewarden.identity.CurrentCaller;
import org.platewarden.purpose.model.AgencyPurpose;
import org.platewarden.purpose.model.Purposes;

/**
 * Lets a call run only if its purpose is on the agency's list, its reason says something, its case
 * is open and lists the caller, the question hangs together with it, and the policy in force lets
 * it through. What is unknown is refused.
 */
@PurposeBound
@Interceptor
@Priority(Interceptor.Priority.APPLICATION + 30)
public class PurposeInterceptor {
  /** The same words for this many other cases are nobody's reason any more. */
  static final int MOST_CASES = 5;

  /** For how long words are remembered. */
  static final Duration REMEMBERED = Duration.ofDays(90);

  @Inject Purposes purposes;
  @Inject KnownCases cases;
  @Inject CountAsked count;
  @Inject QuestionGuards guards;
  @Inject PolicyGate policy;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  @AroundInvoke
  @Nullable Object check(InvocationContext call) throws Exception {
    Purpose purpose = statedIn(call, Purpose.class).orElseThrow(PurposeRefused::missing);
    Question question = statedIn(call, Question.class).orElseThrow(PurposeRefused::nothingAsked);
    String asker = caller.get().name();
    requireReason(purpose, question, asker);
    CaseFile file = openCaseOf(purpose, asker);
    if (!Tie.holds(file, question, purpose.justification())) {
      throw PurposeRefused.notTied(Tie.LEAST_CHARACTERS, Tie.LEAST_WORDS);
    }
    guards.check(question, purpose, asker);
    policy.pass(
        question,
        purpose,
        asker,
        caller.rolesAmong(PolicyRoles.ALL),
        decision -> Noted.on(call, decision.onTheTrail()));
    return call.proceed();
  }

  private void requireReason(Purpose purpose, Question question, String asker) {
    AgencyPurpose known = purposes.find(purpose.code()).orElseThrow(PurposeRefused::unknown);
    int length = purpose.justification().strip().length();
    if (length < known.leastJustification()) {
      throw PurposeRefused.tooShort(length, known.leastJustification());
    }
    if (Reason.isVague(purpose.justification())) {
      throw PurposeRefused.vague();
    }
    if (question.isNew() && othersOf(purpose, asker) >= MOST_CASES) {
      throw PurposeRefused.sameForMany(MOST_CASES);
    }
  }

  private int othersOf(Purpose purpose, String asker) {
    return count.otherCasesWith(
        asker, purpose.justification(), purpose.caseNumber(), clock.instant().minus(REMEMBERED));
  }

  private CaseFile openCaseOf(Purpose purpose, String asker) {
    CaseFile file =
        cases
            .find(purpose.caseNumber())
            .filter(known -> known.lists(asker))
            .orElseThrow(() -> CaseRefused.unknown(purpose.caseNumber()));
    if (file.status() != CaseStatus.OPEN) {
      throw CaseRefused.closed(purpose.caseNumber());
    }
    return file;
  }

  private static <T> Optional<T> statedIn(InvocationContext call, Class<T> kind) {
    return Arrays.stream(call.getParameters()).filter(kind::isInstance).map(kind::cast).findFirst();
  }
}
