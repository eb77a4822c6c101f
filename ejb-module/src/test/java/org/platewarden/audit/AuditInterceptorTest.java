package org.platewarden.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.platewarden.audit.model.AuditEntry;
import org.platewarden.audit.model.Step;
import org.platewarden.calls.RecordedCall;
import org.platewarden.identity.Caller;
import org.platewarden.identity.CurrentCaller;

@DisplayName("R26: every attempt is on the trail before it runs, with its outcome after")
class AuditInterceptorTest {
  private final List<AuditEntry> entries = new ArrayList<>();
  private final AuditInterceptor interceptor = new AuditInterceptor();
  private final CurrentAttempt current = new CurrentAttempt();
  private boolean trailBroken;
  private Optional<TrailProblem> problem = Optional.empty();

  @BeforeEach
  void a_trail_in_memory_and_an_officer_who_calls() {
    Trail trail = new Trail();
    trail.clock = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    trail.log =
        added -> {
          if (trailBroken) {
            throw new IllegalStateException("no trail");
          }
          entries.addAll(added);
        };
    interceptor.trail = trail;
    interceptor.current = current;
    interceptor.caller =
        new CurrentCaller() {
          @Override
          public Caller get() {
            return new Caller("reyes", "s-1", "127.0.0.1");
          }
        };
    interceptor.condition =
        new TrailCondition() {
          @Override
          public synchronized Optional<TrailProblem> problem() {
            return problem;
          }
        };
  }

  @Test
  void the_attempt_is_written_before_the_call_runs() throws Exception {
    RecordedCall call = call(() -> entries.size());
    assertThat(interceptor.audit(call)).isEqualTo(1);
    assertThat(steps()).containsExactly(Step.ATTEMPTED, Step.DONE);
  }

  @Test
  @DisplayName("R28: what names its own entry on the trail knows it while the call runs, no longer")
  void a_call_knows_the_attempt_under_which_it_runs() throws Exception {
    AtomicReference<Optional<UUID>> within = new AtomicReference<>(Optional.empty());
    AtomicReference<Optional<UUID>> afterInner = new AtomicReference<>(Optional.empty());
    interceptor.audit(
        call(
            () -> {
              within.set(current.id());
              interceptor.audit(call(current::id));
              afterInner.set(current.id());
              return "answer";
            }));
    assertThat(within.get()).contains(entries.getFirst().attemptId());
    assertThat(afterInner.get()).isEqualTo(within.get());
    assertThat(current.id()).isEmpty();
  }

  @Test
  void what_was_asked_is_on_the_trail_as_the_command_says_it() throws Exception {
    interceptor.audit(call(() -> "answer"));
    assertThat(entries.getFirst().subject()).isEqualTo("plate=ABC123");
    assertThat(entries.getFirst().actor()).isEqualTo("reyes");
  }

  @Test
  @DisplayName("R30: how much was found stands beside the attempt, for hits against queries")
  void how_much_was_found_stands_beside_the_attempt() throws Exception {
    CountedResult found = () -> "rows=7";
    interceptor.audit(call(() -> found));
    assertThat(entries.getLast().subject()).isEqualTo("rows=7");
  }

  @Test
  void a_refusal_stays_on_the_trail_with_its_code() {
    RecordedCall call =
        call(
            () -> {
              throw new TrailUnavailable();
            });
    assertThatThrownBy(() -> interceptor.audit(call)).isInstanceOf(Refusal.class);
    assertThat(steps()).containsExactly(Step.ATTEMPTED, Step.REFUSED);
    assertThat(entries.getLast().subject()).isEqualTo("trail-unavailable");
  }

  @Test
  void a_failure_stays_on_the_trail_by_its_kind_and_not_by_its_message() {
    RecordedCall call =
        call(
            () -> {
              throw new IllegalStateException("with ABC123 in it");
            });
    assertThatThrownBy(() -> interceptor.audit(call)).isInstanceOf(IllegalStateException.class);
    assertThat(steps()).containsExactly(Step.ATTEMPTED, Step.FAILED);
    assertThat(entries.getLast().subject()).isEqualTo("IllegalStateException");
  }

  @Test
  void without_a_trail_nothing_runs() {
    trailBroken = true;
    RecordedCall call = call(() -> "answer");
    assertThatThrownBy(() -> interceptor.audit(call)).isInstanceOf(TrailUnavailable.class);
    assertThat(call.runs()).isZero();
  }

  @ParameterizedTest
  @EnumSource(TrailProblem.class)
  @DisplayName("R28: while the log is not in order nobody looks at reads, and the trail says so")
  void while_the_log_is_not_in_order_nobody_looks_at_reads(TrailProblem trouble) {
    problem = Optional.of(trouble);
    RecordedCall call = call(() -> "answer");
    assertThatThrownBy(() -> interceptor.audit(call))
        .isInstanceOf(LookRefused.class)
        .hasMessage(trouble.message());
    assertThat(call.runs()).isZero();
    assertThat(steps()).containsExactly(Step.ATTEMPTED, Step.REFUSED);
    assertThat(entries.getLast().subject()).isEqualTo(trouble.code());
  }

  @Test
  @DisplayName("R28: what cameras send is taken in all the same, and sealed later")
  void what_cameras_send_is_taken_in_all_the_same() throws Exception {
    problem = Optional.of(TrailProblem.DISAGREES);
    RecordedCall call = RecordedCall.of(named("takeIn"), () -> "done", "not for the trail");
    assertThat(interceptor.audit(call)).isEqualTo("done");
  }

  private List<Step> steps() {
    return entries.stream().map(AuditEntry::step).toList();
  }

  private static RecordedCall call(Callable<Object> body) {
    AuditSubject subject = () -> "plate=ABC123";
    return RecordedCall.of(named("ask"), body, subject, "not for the trail");
  }

  private static Method named(String method) {
    try {
      return Asked.class.getDeclaredMethod(method);
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  @SuppressWarnings("UnusedMethod") // found by its name
  private static final class Asked {
    @Audited(AuditAction.QUERY_READS)
    void ask() {}

    @Audited(AuditAction.TAKE_IN_FRAME)
    void takeIn() {}
  }
}
