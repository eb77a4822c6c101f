package org.platewarden.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.access.model.Standing;
import org.platewarden.calls.RecordedCall;
import org.platewarden.identity.Caller;
import org.platewarden.identity.CurrentCaller;

@DisplayName("R17, R18: a right opens only while training and grant count")
class EntitledNowTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant PRIVACY_ENDS = NOON.plus(Duration.ofDays(20));
  private static final Instant LPR_ENDS = NOON.plus(Duration.ofDays(40));
  private static final Instant GRANT_ENDS = NOON.plus(Duration.ofDays(10));

  private List<TrainingRecord> records =
      List.of(
          new TrainingRecord("sato", Course.LPR_SYSTEM, NOON, LPR_ENDS),
          new TrainingRecord("sato", Course.PRIVACY, NOON, PRIVACY_ENDS));
  private List<Grant> grants = List.of(grant(Optional.empty(), Optional.empty()));
  private Optional<Instant> leftAt = Optional.empty();
  private KeptAccounts accounts = KeptAccounts.of(NOON, "sato");

  @Test
  void a_right_is_held_from_the_moment_it_is_granted_to_the_last_before_it_ends() {
    assertThat(code(NOON.minusNanos(1), Right.COMMERCIAL_READS)).contains("training-lpr-system");
    assertThat(code(NOON, Right.COMMERCIAL_READS)).isEmpty();
    assertThat(code(GRANT_ENDS.minusNanos(1), Right.COMMERCIAL_READS)).as("never early").isEmpty();
    assertThat(code(GRANT_ENDS, Right.COMMERCIAL_READS)).as("on time").contains("access-no-grant");
    assertThat(code(GRANT_ENDS, Right.OWN_READS)).as("needs no grant").isEmpty();
  }

  @Test
  void nothing_opens_without_both_courses_to_the_moment() {
    assertThat(code(PRIVACY_ENDS.minusNanos(1), Right.OWN_READS)).as("never early").isEmpty();
    assertThat(code(PRIVACY_ENDS, Right.OWN_READS)).as("on time").contains("training-privacy");
    assertThat(code(LPR_ENDS, Right.OWN_READS)).contains("training-lpr-system");
    records = List.of();
    assertThat(code(NOON, Right.OWN_READS)).contains("training-lpr-system");
  }

  @Test
  void a_course_that_was_taken_again_opens_again() {
    records =
        List.of(
            records.getFirst(),
            records.getLast(),
            new TrainingRecord("sato", Course.PRIVACY, PRIVACY_ENDS, LPR_ENDS));
    assertThat(code(PRIVACY_ENDS, Right.OWN_READS)).isEmpty();
  }

  @Test
  void whoever_left_or_was_never_there_holds_nothing() {
    leftAt = Optional.of(NOON.plusSeconds(60));
    assertThat(code(NOON.plusSeconds(59), Right.COMMERCIAL_READS)).isEmpty();
    assertThat(code(NOON.plusSeconds(60), Right.COMMERCIAL_READS)).contains("access-not-listed");
  }

  @Test
  @DisplayName("R15: what an account opens is closed with its end, to the moment")
  void an_account_that_ended_opens_nothing() {
    records =
        List.of(
            new TrainingRecord("sato", Course.LPR_SYSTEM, NOON, NOON.plus(Duration.ofDays(300))),
            new TrainingRecord("sato", Course.PRIVACY, NOON, NOON.plus(Duration.ofDays(300))));
    Instant unused = NOON.plus(Duration.ofDays(90));
    assertThat(code(unused.minusNanos(1), Right.OWN_READS)).as("never early").isEmpty();
    assertThat(code(unused, Right.OWN_READS)).as("on time").contains("account-unused");
    accounts = KeptAccounts.of(NOON);
    assertThat(code(NOON, Right.OWN_READS)).as("no account").contains("access-not-listed");
  }

  @Test
  void a_grant_that_rests_or_ended_does_not_count() {
    Optional<Grant.Stop> stop = Optional.of(new Grant.Stop(NOON, "okafor", ""));
    grants = List.of(grant(stop, Optional.empty()));
    assertThat(code(NOON, Right.COMMERCIAL_READS)).contains("access-suspended");
    grants = List.of(grant(Optional.empty(), stop));
    assertThat(code(NOON, Right.COMMERCIAL_READS)).contains("access-no-grant");
    assertThat(entitled(NOON).sources("sato", Right.COMMERCIAL_READS)).isEmpty();
  }

  @Test
  void a_grant_names_its_services() {
    assertThat(entitled(NOON).sources("sato", Right.COMMERCIAL_READS)).containsExactly("acme");
  }

  @Test
  void a_call_runs_for_who_holds_the_right_and_for_nobody_else() throws Exception {
    EntitledInterceptor guard = new EntitledInterceptor();
    guard.caller =
        new CurrentCaller() {
          @Override
          public Caller get() {
            return new Caller("sato", "-", "-");
          }
        };
    guard.entitled = entitled(NOON);
    RecordedCall open = RecordedCall.of(Guarded.class.getDeclaredMethod("ask"), () -> "answer");
    assertThat(guard.check(open)).isEqualTo("answer");

    grants = List.of();
    RecordedCall closed = RecordedCall.of(Guarded.class.getDeclaredMethod("ask"), () -> "answer");
    assertThatThrownBy(() -> guard.check(closed)).isInstanceOf(AccessRefused.class);
    assertThat(closed.runs()).isZero();
  }

  @Entitled(Right.COMMERCIAL_READS)
  private static final class Guarded {
    @SuppressWarnings({"unused", "UnusedMethod"}) // looked at by the interceptor
    String ask() {
      return "";
    }
  }

  private Optional<String> code(Instant at, Right right) {
    return entitled(at).objection("sato", right).map(AccessRefused::code);
  }

  private EntitledNow entitled(Instant at) {
    EntitledNow entitled = new EntitledNow();
    entitled.clock = Clock.fixed(at, ZoneOffset.UTC);
    entitled.accounts = accounts;
    entitled.standings = (person, now) -> new Standing(isHere(now), current(now), grants);
    return entitled;
  }

  private boolean isHere(Instant now) {
    return leftAt.map(now::isBefore).orElse(true);
  }

  private Set<Course> current(Instant now) {
    return records.stream()
        .filter(record -> record.isCurrent(now))
        .map(TrainingRecord::course)
        .collect(Collectors.toSet());
  }

  private static Grant grant(Optional<Grant.Stop> suspended, Optional<Grant.Stop> ended) {
    return new Grant(
        new UUID(0, 1),
        "sato",
        Right.COMMERCIAL_READS,
        "SOUTH",
        List.of("acme"),
        NOON,
        GRANT_ENDS,
        suspended,
        ended);
  }
}
