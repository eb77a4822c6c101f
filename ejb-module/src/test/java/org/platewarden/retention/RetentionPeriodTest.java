package org.platewarden.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platewarden.retention.RetentionPeriod.Unit;

@DisplayName("R32: periods count by the calendar")
class RetentionPeriodTest {
  @ParameterizedTest
  @CsvSource({
    "3, MINUTES, 2026-03-01T00:02:00Z, 2026-02-28T23:59:00Z",
    "21, DAYS, 2026-03-10T12:00:00Z, 2026-02-17T12:00:00Z",
    "1, MONTHS, 2026-03-31T12:00:00Z, 2026-02-28T12:00:00Z",
    "30, MONTHS, 2026-08-31T12:00:00Z, 2024-02-29T12:00:00Z",
    "5, YEARS, 2028-02-29T12:00:00Z, 2023-02-28T12:00:00Z",
  })
  void what_is_older_is_kept_no_longer(int amount, Unit unit, Instant at, Instant cutOff) {
    assertThat(new RetentionPeriod(amount, unit).before(at)).isEqualTo(cutOff);
  }

  @ParameterizedTest
  @CsvSource({
    "3, MINUTES, 2026-02-28T23:59:00Z, 2026-03-01T00:02:00Z",
    "6, MONTHS, 2025-08-31T10:00:00Z, 2026-03-01T00:00:00Z",
    "1, YEARS, 2024-02-29T10:00:00Z, 2025-03-01T00:00:00Z",
    "1, YEARS, 2025-02-28T10:00:00Z, 2026-02-28T10:00:00Z",
  })
  void until_when_something_is_kept_agrees_with_the_cut_off(
      int amount, Unit unit, Instant captured, Instant end) {
    RetentionPeriod period = new RetentionPeriod(amount, unit);

    assertThat(period.after(captured)).isEqualTo(end);
    assertThat(period.before(end)).isAfterOrEqualTo(captured);
    assertThat(period.before(end.minusNanos(1000))).isBefore(captured);
  }

  @Test
  void a_period_of_nothing_is_refused() {
    assertThatThrownBy(() -> new RetentionPeriod(0, Unit.DAYS))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
