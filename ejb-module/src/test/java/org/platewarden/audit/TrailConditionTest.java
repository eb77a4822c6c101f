package org.platewarden.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R28: nobody looks at reads while the trail's log is not as it should be")
class TrailConditionTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final TrailCondition condition = new TrailCondition();
  private Instant now = NOON;

  @BeforeEach
  void a_log_of_which_nothing_is_known() {
    condition.stallSeconds = 60;
    condition.witnessPatienceMinutes = 60;
    condition.meters = new SimpleMeterRegistry();
    condition.clock =
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
    condition.begin();
  }

  @Test
  void until_the_first_round_went_well_it_is_not_known_to_be_in_order() {
    assertThat(condition.problem()).contains(TrailProblem.NOT_SEALED);
    condition.well(5, Optional.empty());
    assertThat(condition.problem()).isEmpty();
    assertThat(condition.entries()).isEqualTo(5);
  }

  @Test
  void a_log_that_stands_still_for_longer_than_a_minute_is_a_problem_until_it_goes_on() {
    condition.well(5, Optional.empty());
    now = NOON.plusSeconds(60);
    condition.failed(new IllegalStateException("the disk is full"));
    assertThat(condition.problem()).isEmpty();
    now = NOON.plusSeconds(61);
    assertThat(condition.problem()).contains(TrailProblem.NOT_SEALED);
    condition.well(6, Optional.empty());
    assertThat(condition.problem()).isEmpty();
  }

  @Test
  void another_log_than_the_published_one_is_a_problem_at_once() {
    condition.well(5, Optional.empty());
    condition.disagrees("9 entries were published, the database has 5");
    assertThat(condition.problem()).contains(TrailProblem.DISAGREES);
    assertThat(condition.disagreement()).contains("9 entries were published, the database has 5");
    condition.failed(new IllegalStateException("the database is down as well"));
    assertThat(condition.problem()).contains(TrailProblem.DISAGREES);
  }

  @Test
  void a_silent_witness_is_a_problem_when_its_time_is_over() {
    condition.well(5, Optional.of(NOON.minus(Duration.ofMinutes(60))));
    assertThat(condition.problem()).isEmpty();
    condition.well(5, Optional.of(NOON.minus(Duration.ofMinutes(61))));
    assertThat(condition.problem()).contains(TrailProblem.NOT_WITNESSED);
    condition.well(6, Optional.empty());
    assertThat(condition.problem()).isEmpty();
  }
}
