package org.platewarden.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.kernel.TimeWindow;

@DisplayName("R30: a period is whole days of the agency's clock")
class ReportPeriodTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  @Test
  void a_quarter_is_that_of_its_day() {
    assertThat(ReportPeriod.quarterOf(LocalDate.of(2026, 11, 28)))
        .isEqualTo(new ReportPeriod(LocalDate.of(2026, 10, 1), LocalDate.of(2027, 1, 1)));
    assertThat(ReportPeriod.quarterOf(LocalDate.of(2026, 11, 28)))
        .hasToString("2026-10-01--2026-12-31");
  }

  @Test
  void a_quarter_in_which_clocks_are_set_back_is_an_hour_longer() {
    TimeWindow autumn =
        new ReportPeriod(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 2)).window(CHICAGO);
    assertThat(Duration.between(autumn.from(), autumn.until())).isEqualTo(Duration.ofHours(25));
  }

  @Test
  void what_ends_before_it_begins_or_lasts_too_long_is_refused() {
    LocalDate day = LocalDate.of(2026, 1, 1);
    assertThatThrownBy(() -> new ReportPeriod(day, day))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ReportPeriod(day, day.plusYears(2).plusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
