package org.platewarden.purpose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.audit.CountAsked;
import org.platewarden.audit.Refusal;
import org.platewarden.identity.Caller;
import org.platewarden.identity.CurrentCaller;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.kernel.Plate;
import org.platewarden.purpose.model.HeldQuestions;
import org.platewarden.purpose.model.QuestionDigest;
import org.platewarden.purpose.model.SecondPersonRequest;

@DisplayName("R7: older reads need fresh words, and past a band a second person")
class PolicyGateTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private record Asked(String wording, boolean goesOn) implements Question {
    @Override
    public boolean isAbout(Plate plate) {
      return false;
    }

    @Override
    public Set<String> skeletons() {
      return Set.of();
    }

    @Override
    public boolean isNew() {
      return true;
    }

    @Override
    public QueryType type() {
      return QueryType.EXACT_PLATE;
    }

    @Override
    public AskedSource source() {
      return AskedSource.OWN;
    }

    @Override
    public Instant reachesBackTo() {
      return NOON.minus(Duration.ofDays(400));
    }
  }

  private static final class InMemoryHeld implements HeldQuestions {
    private final List<SecondPersonRequest> kept = new ArrayList<>();

    @Override
    public void add(SecondPersonRequest held) {
      kept.add(held);
    }

    @Override
    public Optional<SecondPersonRequest> findToChange(UUID id) {
      return kept.stream().filter(each -> each.question().id().equals(id)).findFirst();
    }

    @Override
    public Optional<SecondPersonRequest> latest(String asker, byte[] question) {
      List<SecondPersonRequest> latestFirst = new ArrayList<>(kept);
      Collections.reverse(latestFirst);
      return latestFirst.stream()
          .filter(each -> each.question().asker().equals(asker))
          .filter(each -> each.question().wording().equals("plate=ABC1234"))
          .filter(each -> Arrays.equals(question, QuestionDigest.of(PLATE, PURPOSE)))
          .findFirst();
    }

    @Override
    public List<SecondPersonRequest> waitingForAnotherThan(String person, Instant at) {
      return kept.stream()
          .filter(each -> each.state(at) == HeldQuestion.State.WAITING)
          .filter(each -> !each.question().asker().equals(person))
          .toList();
    }

    @Override
    public List<SecondPersonRequest> of(String person, Instant since) {
      return List.copyOf(kept);
    }
  }

  private static final class Watch extends Clock {
    private Instant now = NOON;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private static final Asked PLATE = new Asked("plate=ABC1234", false);
  private static final Purpose PURPOSE =
      new Purpose(
          "SMUGGLING",
          new CaseNumber("2026-0017"),
          Optional.empty(),
          "Seen by the guard on Tuesday");

  private final Watch watch = new Watch();
  private final InMemoryHeld held = new InMemoryHeld();
  private final PolicyGate gate = new PolicyGate();
  private final DecideHeldQuestions decide = new DecideHeldQuestions();
  private String caller = "reyes";
  private boolean revealsMuch;
  private boolean askedLessFarBack;
  private int bandAsked;

  @BeforeEach
  void a_gate() {
    CurrentCaller current =
        new CurrentCaller() {
          @Override
          public Caller get() {
            return new Caller(caller, "-", "-");
          }
        };
    gate.clock = watch;
    gate.held = held;
    gate.hold = new HoldQuestions();
    gate.hold.held = held;
    gate.hold.clock = watch;
    gate.hold.caller = current;
    decide.held = held;
    decide.clock = watch;
    decide.caller = current;
    gate.revealing =
        new RevealingQuestions() {
          @Override
          boolean needTwo(Question question, Purpose purpose) {
            return revealsMuch;
          }
        };
    gate.count =
        new CountAsked() {
          @Override
          public boolean askedLessFarBack(
              String asker, String justification, CaseNumber number, Instant since, int days) {
            bandAsked = days;
            return askedLessFarBack;
          }
        };
    says(PolicyVerdict.SECOND_PERSON);
  }

  private void says(PolicyVerdict verdict) {
    gate.policy = new PolicyInForce();
    gate.policy.clock = watch;
    gate.policy.policies =
        InMemoryPolicies.inForce(
            3,
            PolicyCsv.row(List.of("NEW", "officer", "*", "*", "0-365", "*", "ALLOW", "A test")),
            PolicyCsv.row(
                List.of("OLD", "officer", "*", "*", "366-1828", "*", verdict.name(), "A test")));
  }

  @Test
  void a_question_passes_once_when_another_has_said_yes_and_no_sooner() {
    refused("policy-second-person", PLATE);
    refused("policy-second-person", PLATE);
    assertThat(held.kept).as("the same question waits once").hasSize(1);
    decided(true);
    pass(PLATE);
    pass(new Asked("plate=ABC1234", true));
    refused("policy-second-person", PLATE);
    assertThat(held.kept).as("asked again, it waits anew").hasSize(2);
  }

  @Test
  void what_reveals_much_needs_a_second_person_though_the_policy_lets_it_through() {
    says(PolicyVerdict.ALLOW);
    pass(PLATE);
    revealsMuch = true;
    refused("reveal-second-person", PLATE);
    decided(true);
    pass(PLATE);
    refused("reveal-second-person", PLATE);
  }

  @Test
  void nobody_is_their_own_second_person() {
    refused("policy-second-person", PLATE);
    caller = "reyes";
    assertThatThrownBy(() -> decide.decide(new HeldDecision(only().id(), true, "")))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("second-person-own"));
    assertThat(decide.waiting()).isEmpty();
    refused("policy-second-person", PLATE);
  }

  @Test
  void a_yes_is_used_within_eight_hours() {
    refused("policy-second-person", PLATE);
    decided(true);
    watch.now = NOON.plus(SecondPersonRequest.USABLE);
    refused("policy-second-person", PLATE);
    assertThat(held.kept).hasSize(2);
  }

  @Test
  void a_request_ends_after_a_day() {
    refused("policy-second-person", PLATE);
    watch.now = NOON.plus(SecondPersonRequest.WAITS);
    caller = "okafor";
    assertThat(decide.waiting()).isEmpty();
    assertThatThrownBy(() -> decide.decide(new HeldDecision(only().id(), true, "")))
        .isInstanceOf(SecondPersonRefused.class);
  }

  @Test
  void a_no_stands_for_a_day_and_says_why() {
    refused("policy-second-person", PLATE);
    assertThatThrownBy(() -> new HeldDecision(only().id(), false, "no"))
        .isInstanceOf(SecondPersonRefused.class);
    decided(false);
    refused("second-person-no", PLATE);
    watch.now = NOON.plus(SecondPersonRequest.WAITS);
    refused("policy-second-person", PLATE);
  }

  @Test
  void a_yes_to_one_question_lets_no_other_pass_nor_another_asker() {
    refused("policy-second-person", PLATE);
    decided(true);
    refused("policy-second-person", new Asked("plate=ABC1235", false));
    caller = "sato";
    refused("policy-second-person", PLATE);
  }

  @Test
  void a_further_page_passes_only_after_the_first() {
    refused("policy-second-person", new Asked("plate=ABC1234", true));
    decided(true);
    pass(new Asked("plate=ABC1234", true));
    assertThat(only().usedAt()).isPresent();
  }

  @Test
  void an_older_band_needs_words_that_served_no_younger_one() {
    says(PolicyVerdict.FRESH_JUSTIFICATION);
    pass(PLATE);
    assertThat(bandAsked).isEqualTo(366);
    askedLessFarBack = true;
    refused("policy-stale-words", PLATE);
    pass(new Asked("plate=ABC1234", true));
  }

  private HeldQuestion only() {
    return held.kept.getFirst().question();
  }

  private void decided(boolean yes) {
    String asker = caller;
    caller = "okafor";
    assertThat(decide.waiting()).extracting(HeldQuestion::id).containsExactly(only().id());
    decide.decide(new HeldDecision(only().id(), yes, "The case supports it"));
    caller = asker;
  }

  private void pass(Question question) {
    gate.pass(question, PURPOSE, caller, Set.of("officer"), decision -> {});
  }

  private void refused(String code, Question question) {
    assertThatThrownBy(() -> pass(question))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
