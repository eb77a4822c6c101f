package org.platewarden.purpose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.platewarden.audit.CountAsked;
import org.platewarden.purpose.model.HeldQuestions;
import org.platewarden.purpose.model.QuestionDigest;
import org.platewarden.purpose.model.SecondPersonRequest;

/** Lets a question through that the policy lets through, and does what it says else. */
@ApplicationScoped
public class PolicyGate {
  /** For how long words are remembered that served a question which reaches less far back. */
  static final Duration REMEMBERED = Duration.ofDays(90);

  @Inject PolicyInForce policy;
  @Inject HeldQuestions held;
  @Inject HoldQuestions hold;
  @Inject RevealingQuestions revealing;
  @Inject CountAsked count;
  @Inject Clock clock;

  /**
   * Lets a question through, or refuses it.
   *
   * @param asker by user name
   * @param roles all of the asker's
   * @param told is told what the policy says, before anything comes of it
   * @throws PolicyRefused if the policy does not let it through, or not yet
   * @throws SecondPersonRefused if a second person said no
   */
  void pass(
      Question question,
      Purpose purpose,
      String asker,
      Set<String> roles,
      Consumer<PolicyDecision> told) {
    PolicyDecision decision =
        policy.decide(
            new PolicyQuestion(
                roles,
                purpose.code(),
                question.type(),
                question.source(),
                PolicyQuestion.daysBack(question.reachesBackTo(), clock.instant())));
    told.accept(decision);
    switch (decision.verdict()) {
      case REFUSE -> throw PolicyRefused.byRow(decision);
      case SECOND_PERSON -> passBySecondPerson(question, purpose, asker, decision);
      case FRESH_JUSTIFICATION -> requireFreshWords(question, purpose, asker, decision);
      case ALLOW -> {
        // it is let through
      }
    }
    if (decision.verdict() != PolicyVerdict.SECOND_PERSON && revealing.needTwo(question, purpose)) {
      passBySecondPerson(question, purpose, asker, decision);
    }
  }

  /** What goes on with an answer, or opens a part of it, had its words when it was asked for. */
  private void requireFreshWords(
      Question question, Purpose purpose, String asker, PolicyDecision decision) {
    if (!question.isNew() || question.goesOn()) {
      return;
    }
    int youngest =
        decision.row().flatMap(row -> row.scope().band()).map(LookBackBand::first).orElse(0);
    boolean stale =
        count.askedLessFarBack(
            asker,
            purpose.justification(),
            purpose.caseNumber(),
            clock.instant().minus(REMEMBERED),
            youngest);
    if (stale) {
      throw PolicyRefused.stale(decision);
    }
  }

  private void passBySecondPerson(
      Question question, Purpose purpose, String asker, PolicyDecision decision) {
    Optional<SecondPersonRequest> latest = held.latest(asker, QuestionDigest.of(question, purpose));
    if (question.goesOn() && latest.filter(it -> it.letsGoOn(clock.instant())).isPresent()) {
      return;
    }
    HeldQuestion.State state =
        latest.map(it -> it.state(clock.instant())).orElse(HeldQuestion.State.EXPIRED);
    switch (state) {
      case APPROVED -> hold.use(latest.orElseThrow().question());
      case WAITING -> throw PolicyRefused.held(decision);
      case REFUSED -> requireNoIsOld(latest.orElseThrow(), question, purpose, decision);
      case EXPIRED, LAPSED, USED -> holdAnew(question, purpose, decision);
    }
  }

  /** A no stands for as long as the question would have waited. */
  private void requireNoIsOld(
      SecondPersonRequest refused, Question question, Purpose purpose, PolicyDecision decision) {
    if (clock.instant().isBefore(refused.question().expiresAt())) {
      throw SecondPersonRefused.saidNo();
    }
    holdAnew(question, purpose, decision);
  }

  private void holdAnew(Question question, Purpose purpose, PolicyDecision decision) {
    hold.hold(new StatedQuestion(question, purpose, decision));
    throw PolicyRefused.held(decision);
  }
}
