package org.platewarden.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platewarden.conflict.StoppedQuestion.Outcome;
import org.platewarden.conflict.model.StoppedQuestionReport;
import org.platewarden.identity.Caller;
import org.platewarden.identity.CurrentCaller;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.kernel.Plate;
import org.platewarden.kernel.Skeleton;
import org.platewarden.purpose.AskedSource;
import org.platewarden.purpose.Purpose;
import org.platewarden.purpose.QueryType;
import org.platewarden.purpose.Question;

@DisplayName("R21: a question on a vehicle of the agency's own people is stopped and told")
class ConflictGuardTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration MICRO = Duration.ofNanos(1000);

  private record Asked(Set<String> skeletons) implements Question {
    @Override
    public boolean isAbout(Plate plate) {
      return false;
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
      return NOON;
    }

    @Override
    public String wording() {
      return "plate=?";
    }
  }

  private final InMemoryVehicles vehicles = new InMemoryVehicles();
  private final InMemoryStopped stopped = new InMemoryStopped();
  private final NameVehicles names = new NameVehicles();
  private final ConflictGuard guard = new ConflictGuard();
  private final TellOfConflict tell = new TellOfConflict();
  private final DecideConflicts decide = new DecideConflicts();
  private Instant now = NOON;
  private String who = "okafor";

  private final CurrentCaller caller =
      new CurrentCaller() {
        @Override
        public Caller get() {
          return new Caller(who, "-", "-");
        }
      };

  private final Clock clock =
      new Clock() {
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
      };

  private final VehicleHashes hashes =
      new VehicleHashes() {
        @Override
        List<byte[]> of(Collection<String> skeletons) {
          return skeletons.stream().map(s -> s.getBytes(StandardCharsets.UTF_8)).toList();
        }
      };

  @BeforeEach
  void okafor_names_a_car() {
    names.vehicles = vehicles;
    names.hashes = hashes;
    names.caller = caller;
    names.clock = clock;
    guard.vehicles = vehicles;
    guard.hashes = hashes;
    guard.stopped = stopped;
    guard.tell = tell;
    guard.clock = clock;
    tell.stopped = stopped;
    tell.caller = caller;
    tell.clock = clock;
    decide.stopped = stopped;
    decide.caller = caller;
    decide.clock = clock;
    names.name(new VehicleToGuard("syn-1O34", Household.OWN));
  }

  @ParameterizedTest
  @CsvSource({
    "SYN1O34, as it was named",
    "5YN1034, as a camera may have taken it",
  })
  void a_question_on_it_is_stopped(String plate, String how) {
    asStopped("reyes", plate, "C-1");
    assertThat(stopped.kept).as(how).hasSize(1);
    assertThat(stopped.kept.getFirst().toShow().owner()).isEqualTo("okafor");
  }

  @Test
  void other_vehicles_and_questions_without_a_plate_go_on() {
    ask("reyes", Set.of("ABC1234"), "C-1");
    ask("reyes", Set.of(), "C-1");
    assertThat(stopped.kept).isEmpty();
  }

  @Test
  void of_a_day_one_report_is_enough_and_then_another() {
    asStopped("reyes", "SYN1034", "C-1");
    asStopped("reyes", "SYN1034", "C-1");
    assertThat(stopped.kept).hasSize(1);
    asStopped("reyes", "SYN1034", "C-2");
    assertThat(stopped.kept).hasSize(2);
    now = NOON.plus(Duration.ofDays(1)).plus(MICRO);
    asStopped("reyes", "SYN1034", "C-1");
    assertThat(stopped.kept).hasSize(3);
  }

  @Test
  void who_was_let_may_ask_for_that_case_for_seven_days_and_nobody_else() {
    asStopped("reyes", "SYN1034", "C-1");
    decide("abara", stopped.kept.getFirst(), Outcome.LET_ASK);
    ask("reyes", Set.of("5YN1034"), "C-1");
    asStopped("reyes", "SYN1034", "C-2");
    asStopped("sato", "SYN1034", "C-1");
    now = NOON.plus(ConflictGuard.LET_ASK).minus(MICRO);
    ask("reyes", Set.of("5YN1034"), "C-1");
    now = NOON.plus(ConflictGuard.LET_ASK);
    asStopped("reyes", "SYN1034", "C-1");
  }

  @ParameterizedTest
  @CsvSource({"NO_CONFLICT", "PASSED_ON"})
  void no_other_decision_opens_the_door(Outcome outcome) {
    asStopped("reyes", "SYN1034", "C-1");
    decide("abara", stopped.kept.getFirst(), outcome);
    asStopped("reyes", "SYN1034", "C-1");
  }

  @Test
  void nobody_decides_as_a_party_or_twice_and_nobody_is_let_ask_about_their_own() {
    asStopped("reyes", "SYN1034", "C-1");
    StoppedQuestionReport report = stopped.kept.getFirst();
    refused("conflict-party", () -> decide("reyes", report, Outcome.NO_CONFLICT));
    refused("conflict-party", () -> decide("okafor", report, Outcome.NO_CONFLICT));
    decide("abara", report, Outcome.NO_CONFLICT);
    refused("conflict-decided", () -> decide("castillo", report, Outcome.LET_ASK));

    asStopped("okafor", "SYN1034", "C-1");
    StoppedQuestionReport own = stopped.kept.getLast();
    assertThat(own.toShow().isOwn()).isTrue();
    refused("conflict-own", () -> decide("abara", own, Outcome.LET_ASK));
    decide("abara", own, Outcome.PASSED_ON);
  }

  @Test
  void a_vehicle_that_was_given_up_is_guarded_for_a_year_to_the_instant() {
    names.giveUp(new VehicleName(names.mine().getFirst().id()));
    now = NOON.plus(Duration.ofDays(365)).minus(MICRO);
    asStopped("okafor", "SYN1034", "C-1");
    now = NOON.plus(Duration.ofDays(365));
    ask("okafor", Set.of("5YN1034"), "C-1");
    assertThat(names.mine()).isEmpty();
  }

  @Test
  void a_person_names_each_vehicle_once_and_ten_at_the_most() {
    refused("conflict-named", () -> names.name(new VehicleToGuard("5YN1034", Household.HOUSEHOLD)));
    for (int n = 2; n <= NameVehicles.MOST; n++) {
      names.name(new VehicleToGuard("XYC%04d".formatted(n), Household.HOUSEHOLD));
    }
    refused("conflict-too-many", () -> names.name(new VehicleToGuard("ONE2MANY", Household.OWN)));
    refused("conflict-unknown", () -> names.giveUp(new VehicleName(UUID.randomUUID())));
    refused("conflict-plate", () -> new VehicleToGuard("", Household.OWN));
  }

  private void decide(String by, StoppedQuestionReport report, Outcome outcome) {
    who = by;
    decide.decide(
        new ConflictDecision(report.toShow().id(), outcome, "looked at with the case at hand"));
  }

  private void asStopped(String asker, String plate, String caseNumber) {
    Set<String> skeleton = Set.of(Skeleton.of(plate));
    refused("conflict-stopped", () -> ask(asker, skeleton, caseNumber));
  }

  private static void refused(String code, Runnable what) {
    assertThatThrownBy(what::run)
        .isInstanceOfSatisfying(
            ConflictRefused.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private void ask(String asker, Set<String> skeletons, String caseNumber) {
    who = asker;
    Purpose purpose =
        new Purpose(
            "STOLEN_VEHICLE", new CaseNumber(caseNumber), Optional.empty(), "seen at the yard");
    guard.check(new Asked(skeletons), purpose, asker);
  }
}
