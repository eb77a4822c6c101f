package org.platewarden.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeWindowTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void a_window_holds_its_beginning_and_not_its_end() {
    TimeWindow hour = TimeWindow.endingAt(NOON, Duration.ofHours(1));
    assertThat(hour.contains(NOON.minusSeconds(3600))).isTrue();
    assertThat(hour.contains(NOON.minusNanos(1))).isTrue();
    assertThat(hour.contains(NOON)).isFalse();
  }

  @Test
  void a_window_that_ends_before_it_begins_is_refused_with_both_times() {
    assertThatThrownBy(() -> new TimeWindow(NOON, NOON.minusSeconds(1)))
        .hasMessageContaining("2026-03-01T12:00:00Z")
        .hasMessageContaining("2026-03-01T11:59:59Z");
    assertThatThrownBy(() -> new TimeWindow(NOON, NOON))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
