package org.platewarden.vendor.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R10: an answer lives 4 to 24 hours")
class AnswerLifeTest {
  private static final Instant ASKED = Instant.parse("2026-03-01T12:03:20.5Z");

  @Test
  void it_ends_on_full_five_minutes_after_its_hours() {
    assertThat(new AnswerLife(4).endOf(ASKED)).isEqualTo("2026-03-01T16:05:00Z");
    assertThat(new AnswerLife(4).endOf(Instant.parse("2026-03-01T12:05:00Z")))
        .isEqualTo("2026-03-01T16:05:00Z");
  }

  @Test
  void never_after_twenty_four() {
    assertThat(new AnswerLife(24).endOf(ASKED)).isEqualTo("2026-03-02T12:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 12, 23, 24})
  void whenever_it_was_asked_for_it_is_between_four_and_twenty_four_hours(int hours) {
    RandomGenerator chance = RandomGenerator.of("L64X128MixRandom");
    for (int i = 0; i < 10_000; i++) {
      Instant asked = ASKED.plusNanos(chance.nextLong(86_400_000_000_000L));
      Instant end = new AnswerLife(hours).endOf(asked);

      assertThat(Duration.between(asked, end)).isBetween(Duration.ofHours(4), Duration.ofHours(24));
      assertThat(AnswerLife.slotStart(AnswerLife.slotOf(end))).isEqualTo(end);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 25})
  void other_lives_are_refused(int hours) {
    assertThatThrownBy(() -> new AnswerLife(hours)).hasMessageContaining("give 4 to 24");
  }
}
