package org.platewarden.purpose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.audit.CountAsked;
import org.platewarden.audit.Refusal;
import org.platewarden.calls.RecordedCall;
import org.platewarden.cases.CaseOpening;
import org.platewarden.cases.InMemoryCases;
import org.platewarden.cases.OffenceClass;
import org.platewarden.cases.Subject;
import org.platewarden.cases.model.Case;
import org.platewarden.identity.Caller;
import org.platewarden.identity.CurrentCaller;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.kernel.Issuer;
import org.platewarden.kernel.Plate;
import org.platewarden.purpose.model.AgencyPurpose;
import org.platewarden.purpose.model.Purposes;

@DisplayName("R6: no purpose, no case, no tie between them: no query")
class PurposeInterceptorTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final CaseNumber NUMBER = new CaseNumber("2026-0017");
  private static final Plate CAR = Plate.of("ABC1234", new Issuer("US-CA"));

  /** Enough for a registered vehicle, and too little for another. */
  private static final String SHORT = "reported stolen Tuesday";

  private static final String TELLING = "The yard's guard saw it drive north on Tuesday night";

  private record Asked(Plate plate, boolean isNew) implements Question {
    @Override
    public boolean isAbout(Plate other) {
      return plate.equals(other);
    }

    @Override
    public Set<String> skeletons() {
      return Set.of(plate.characters());
    }

    @Override
    public QueryType type() {
      return isNew ? QueryType.EXACT_PLATE : QueryType.OPEN_READ;
    }

    @Override
    public AskedSource source() {
      return AskedSource.OWN;
    }

    @Override
    public Instant reachesBackTo() {
      return NOON.minus(Duration.ofDays(40));
    }

    @Override
    public String wording() {
      return "plate=" + plate.characters();
    }
  }

  /** Whose plate the one guard there is stops. */
  private static final String GUARDED = "MINE123";

  private static final Asked THE_CAR = new Asked(CAR, true);
  private static final Asked ANOTHER = new Asked(Plate.of("XYZ9876", new Issuer("US-CA")), true);

  private final InMemoryCases kept = new InMemoryCases();
  private final PurposeInterceptor interceptor = new PurposeInterceptor();
  private final Case open =
      Case.opened(
          new CaseOpening(NUMBER, OffenceClass.FELONY, "Cars from the yard", "Harbour Police"),
          NOON,
          "reyes");
  private String who = "reyes";
  private int otherCases;

  @BeforeEach
  void reyes_works_on_an_open_case_about_a_car() {
    open.register(new Subject.Vehicle(CAR), "its owner reported it stolen", NOON, "reyes");
    kept.add(open);
    interceptor.cases = kept.known();
    interceptor.clock = Clock.fixed(NOON, ZoneOffset.UTC);
    interceptor.purposes = onePurpose();
    interceptor.caller =
        new CurrentCaller() {
          @Override
          public Caller get() {
            return new Caller(who, "-", "-");
          }

          @Override
          public Set<String> rolesAmong(Collection<String> roles) {
            return Set.of("officer");
          }
        };
    interceptor.guards =
        new QuestionGuards() {
          @Override
          void check(Question question, Purpose purpose, String asker) {
            if (question.skeletons().contains(GUARDED)) {
              throw PolicyRefused.unknown();
            }
          }
        };
    interceptor.policy = policyThatSays(PolicyVerdict.ALLOW);
    interceptor.count =
        new CountAsked() {
          @Override
          public int otherCasesWith(
              String asker, String justification, CaseNumber but, Instant since) {
            return otherCases;
          }
        };
  }

  @Test
  void a_registered_vehicle_is_tied_by_its_evidence() throws Exception {
    runs(THE_CAR, purpose(SHORT));
  }

  @Test
  void another_vehicle_needs_evidence_in_the_justification() throws Exception {
    refused("question-not-tied", ANOTHER, purpose(SHORT));
    runs(ANOTHER, purpose(TELLING));
  }

  @Test
  void what_an_answer_has_shown_is_opened_for_the_same_purpose() throws Exception {
    runs(new Asked(ANOTHER.plate(), false), purpose(SHORT));
  }

  @Test
  void a_call_that_states_no_purpose_is_refused() {
    refused("purpose-missing", THE_CAR, "no purpose here");
  }

  @Test
  void a_call_that_does_not_say_what_it_asks_is_refused() {
    refused("question-missing", "criteria", purpose(TELLING));
  }

  @Test
  void an_unknown_purpose_is_refused() {
    refused(
        "purpose-unknown", THE_CAR, new Purpose("CURIOSITY", NUMBER, Optional.empty(), TELLING));
  }

  @Test
  void blanks_do_not_make_a_justification_longer() {
    refused("justification-too-short", THE_CAR, purpose("   stolen   " + " ".repeat(40)));
  }

  @Test
  void a_reason_that_fits_any_case_is_refused() {
    refused("justification-vague", THE_CAR, purpose("official police investigation"));
  }

  @Test
  void a_made_up_number_is_refused() {
    refused(
        "case-unknown",
        THE_CAR,
        new Purpose("STOLEN_VEHICLE", new CaseNumber("2026-9999"), Optional.empty(), TELLING));
  }

  @Test
  void an_officer_whom_the_case_does_not_list_is_refused_for_themselves_and_for_another() {
    who = "somebody";
    refused("case-unknown", THE_CAR, purpose(TELLING));
    refused(
        "case-unknown",
        THE_CAR,
        new Purpose("STOLEN_VEHICLE", NUMBER, Optional.of("reyes"), TELLING));
  }

  @Test
  void nothing_is_asked_or_opened_for_a_case_that_is_closed() {
    open.close("the owner has it back", NOON, "reyes");
    refused("case-closed", THE_CAR, purpose(TELLING));
    refused("case-closed", new Asked(CAR, false), purpose(TELLING));
  }

  @Test
  void the_same_words_for_many_cases_are_no_reason_for_one() throws Exception {
    otherCases = PurposeInterceptor.MOST_CASES - 1;
    runs(THE_CAR, purpose(TELLING));
    otherCases++;
    refused("justification-repeated", THE_CAR, purpose(TELLING));
    runs(new Asked(CAR, false), purpose(TELLING));
  }

  @Test
  @DisplayName("No policy, no query; and what the policy says stands with the call (R7)")
  void the_policy_has_the_last_word_and_it_stands_with_the_call() throws Exception {
    RecordedCall call = RecordedCall.of("answer", THE_CAR, purpose(TELLING));
    interceptor.check(call);
    assertThat(call.getContextData().values())
        .containsExactly(
            "policy=7; row=ONLY; verdict=ALLOW; type=EXACT_PLATE; source=OWN; daysBack=40; roles=officer");

    interceptor.policy = policyThatSays(PolicyVerdict.REFUSE);
    refused("policy-refuses", THE_CAR, purpose(TELLING));
    interceptor.policy.policy.policies = new InMemoryPolicies();
    refused("policy-none", THE_CAR, purpose(TELLING));
    refused("question-not-tied", ANOTHER, purpose(SHORT));
  }

  @Test
  @DisplayName("R21: a guard stops a question whose purpose is good, before the policy is asked")
  void a_guard_stops_a_question_before_the_policy_is_asked() {
    Asked guarded = new Asked(Plate.of(GUARDED, new Issuer("US-CA")), true);
    refused("policy-unknown", guarded, purpose(TELLING));
    interceptor.policy.policy.policies = new InMemoryPolicies();
    refused("policy-unknown", guarded, purpose(TELLING));
    refused("justification-vague", guarded, purpose("official police investigation"));
  }

  private PolicyGate policyThatSays(PolicyVerdict verdict) {
    PolicyGate gate = new PolicyGate();
    gate.clock = Clock.fixed(NOON, ZoneOffset.UTC);
    gate.revealing =
        new RevealingQuestions() {
          @Override
          boolean needTwo(Question question, Purpose purpose) {
            return false;
          }
        };
    gate.policy = new PolicyInForce();
    gate.policy.clock = gate.clock;
    gate.policy.policies =
        InMemoryPolicies.inForce(
            7,
            new PolicyRow(
                "ONLY",
                new PolicyScope(
                    "officer",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()),
                verdict,
                "A test"));
    return gate;
  }

  private void runs(Object... parameters) throws Exception {
    RecordedCall call = RecordedCall.of("answer", parameters);
    assertThat(interceptor.check(call)).isEqualTo("answer");
    assertThat(call.runs()).isEqualTo(1);
  }

  private void refused(String code, Object... parameters) {
    RecordedCall call = RecordedCall.of("answer", parameters);
    assertThatThrownBy(() -> interceptor.check(call))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    assertThat(call.runs()).isZero();
  }

  private static Purpose purpose(String justification) {
    return new Purpose("STOLEN_VEHICLE", NUMBER, Optional.empty(), justification);
  }

  private static Purposes onePurpose() {
    return new Purposes() {
      @Override
      public Optional<AgencyPurpose> find(String code) {
        return list().stream().filter(p -> p.code().equals(code)).findFirst();
      }

      @Override
      public List<AgencyPurpose> list() {
        return List.of(AgencyPurpose.of("STOLEN_VEHICLE", 1, 20));
      }
    };
  }
}
