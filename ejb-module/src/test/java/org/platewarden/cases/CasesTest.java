package org.platewarden.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.identity.Caller;
import org.platewarden.identity.CurrentCaller;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.kernel.Issuer;
import org.platewarden.kernel.Plate;

@DisplayName("R6: a case, who works on it, and what it is about")
class CasesTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final CaseNumber NUMBER = new CaseNumber("2026-0017");
  private static final Subject CAR = new Subject.Vehicle(Plate.of("ABC1234", new Issuer("US-CA")));
  private static final String EVIDENCE = "seen on the yard's own camera as it was broken into";

  private final InMemoryCases kept = new InMemoryCases();
  private final List<Object> told = new ArrayList<>();
  private String who = "reyes";
  private boolean supervisor;

  private final CurrentCaller caller =
      new CurrentCaller() {
        @Override
        public Caller get() {
          return new Caller(who, "-", "-");
        }
      };
  private final OpenCase open = new OpenCase();
  private Optional<CaseSystem.Standing> standing = Optional.empty();
  private final CaseSystem outside =
      new CaseSystem() {
        @Override
        public boolean isNamed() {
          return standing.isPresent();
        }

        @Override
        public Standing ask(CaseNumber number) {
          return standing.orElseThrow();
        }
      };
  private final WorkOnCase work =
      new WorkOnCase() {
        @Override
        boolean isSupervisor() {
          return supervisor;
        }
      };
  private final LookAtCases look =
      new LookAtCases() {
        @Override
        boolean isSupervisor() {
          return supervisor;
        }
      };

  @BeforeEach
  void reyes_opens_a_case() {
    Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    open.cases = kept;
    open.caller = caller;
    open.clock = clock;
    open.system = outside;
    open.outside = new AskCaseSystem();
    open.outside.system = outside;
    work.cases = kept;
    work.caller = caller;
    work.clock = clock;
    work.closed = telling();
    look.cases = kept;
    look.caller = caller;
    open.open(opening());
  }

  @ParameterizedTest
  @DisplayName(
      "R6: where the agency's case system is named, only a case that is open there is opened")
  @CsvSource({
    "UNKNOWN,case-unknown-outside",
    "CLOSED,case-closed-outside",
    "UNANSWERED,case-system-silent"
  })
  void a_case_that_the_case_system_does_not_vouch_for_is_not_opened(
      CaseSystem.Standing there, String code) {
    CaseOpening another =
        new CaseOpening(
            new CaseNumber("HI-OUTSIDE"), opening().offence(), "A case", opening().agency());
    standing = Optional.of(there);
    assertThatThrownBy(() -> open.open(another))
        .isInstanceOfSatisfying(
            CaseRefused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    assertThat(kept.find(another.number())).isEmpty();
    standing = Optional.of(CaseSystem.Standing.OPEN);
    open.open(another);
    assertThat(kept.find(another.number())).isPresent();
  }

  @Test
  void who_opens_a_case_works_on_it() {
    assertThat(file().officers()).containsExactly(new CaseOfficer("reyes", NOON, "reyes"));
    assertThat(file().status()).isEqualTo(CaseStatus.OPEN);
    assertThat(look.list()).extracting(CaseSummary::number).containsExactly(NUMBER);
  }

  @Test
  void a_number_is_given_once() {
    refused("case-number-taken", () -> open.open(opening()));
  }

  @Test
  void a_case_does_not_exist_for_an_officer_whom_it_does_not_list() {
    who = "somebody";
    assertThat(look.list()).isEmpty();
    refused("case-unknown", () -> look.file(new CaseName(NUMBER)));
    refused("case-unknown", () -> work.add(new OfficerToAdd(NUMBER, "somebody")));
    refused("case-unknown", () -> work.register(new SubjectToRegister(NUMBER, CAR, EVIDENCE)));
    refused("case-unknown", () -> work.close(new CaseClosing(NUMBER, "it is not mine")));

    assertThat(kept.find(NUMBER).orElseThrow().file().officers()).hasSize(1);
    assertThat(told).isEmpty();
  }

  @Test
  void a_case_that_is_not_there_is_refused_in_the_same_words() {
    CaseNumber madeUp = new CaseNumber("2026-9999");
    refused("case-unknown", () -> look.file(new CaseName(madeUp)));
  }

  @Test
  void its_officer_adds_another_who_then_sees_it_and_works_on_it() {
    work.add(new OfficerToAdd(NUMBER, " Somebody "));
    who = "somebody";
    work.register(new SubjectToRegister(NUMBER, CAR, EVIDENCE));

    assertThat(file().subjects())
        .containsExactly(new RegisteredSubject(CAR, EVIDENCE, NOON, "somebody"));
  }

  @Test
  void a_supervisor_sees_every_case_and_adds_officers() {
    who = "okafor";
    supervisor = true;
    work.add(new OfficerToAdd(NUMBER, "somebody"));

    assertThat(look.list()).hasSize(1);
    assertThat(file().officers()).last().isEqualTo(new CaseOfficer("somebody", NOON, "okafor"));
    assertThat(look.openToAsk()).as("cases that list the supervisor").isEmpty();
  }

  @Test
  void nobody_and_nothing_is_on_a_case_twice() {
    work.register(new SubjectToRegister(NUMBER, CAR, EVIDENCE));

    refused("case-officer-listed", () -> work.add(new OfficerToAdd(NUMBER, "reyes")));
    refused(
        "case-subject-registered",
        () -> work.register(new SubjectToRegister(NUMBER, CAR, EVIDENCE)));
  }

  @Test
  void the_same_characters_of_another_issuer_are_another_vehicle() {
    work.register(new SubjectToRegister(NUMBER, CAR, EVIDENCE));
    work.register(
        new SubjectToRegister(
            NUMBER, new Subject.Vehicle(Plate.of("ABC1234", new Issuer("US-TX"))), EVIDENCE));

    assertThat(file().subjects()).hasSize(2);
  }

  @Test
  void closing_says_why_tells_whoever_hangs_on_it_and_is_for_good() {
    work.close(new CaseClosing(NUMBER, "the owner has the vehicle back"));

    assertThat(told).containsExactly(new CaseClosed(NUMBER));
    assertThat(file().ending())
        .contains(new CaseFile.Ending(NOON, "reyes", "the owner has the vehicle back"));
    assertThat(look.openToAsk()).isEmpty();
    refused("case-closed", () -> work.close(new CaseClosing(NUMBER, "and once more, please")));
    refused("case-closed", () -> work.add(new OfficerToAdd(NUMBER, "somebody")));
    refused("case-closed", () -> work.register(new SubjectToRegister(NUMBER, CAR, EVIDENCE)));
    assertThat(told).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "two words", "a;b", "<b>"})
  void what_is_no_user_name_is_refused(String written) {
    assertThat(OfficerToAdd.isUserName(written)).isFalse();
    assertThatThrownBy(() -> new OfficerToAdd(NUMBER, written))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_plate_is_on_the_trail_and_in_no_other_text() {
    SubjectToRegister order = new SubjectToRegister(NUMBER, CAR, EVIDENCE + "; plate=X");

    assertThat(order.onTheTrail())
        .isEqualTo(
            "case=2026-0017; plate=ABC1234; issuer=US-CA; evidence=" + EVIDENCE + "%3B plate=X");
    assertThat(order.toString()).doesNotContain("ABC1234");
  }

  private CaseFile file() {
    return look.file(new CaseName(NUMBER));
  }

  private static CaseOpening opening() {
    return new CaseOpening(NUMBER, OffenceClass.FELONY, "Cars from the yard", "Harbour Police");
  }

  private static void refused(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            CaseRefused.class, refusal -> assertThat(refusal.code()).isEqualTo(code))
        .message()
        .doesNotContain("ABC1234");
  }

  @SuppressWarnings("unchecked")
  private Event<CaseClosed> telling() {
    return (Event<CaseClosed>)
        Proxy.newProxyInstance(
            CasesTest.class.getClassLoader(),
            new Class<?>[] {Event.class},
            (proxy, method, arguments) -> {
              told.add(arguments[0]);
              return null;
            });
  }
}
