package org.platewarden.web.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.platewarden.cameras.CameraDetail.Hour;

class WeekChartTest {
  /** Midnight in Phoenix. */
  private static final Instant MONDAY = Instant.parse("2026-03-02T07:00:00Z");

  private static final ZoneId PHOENIX = ZoneId.of("America/Phoenix");

  @Test
  void the_busiest_hour_is_as_high_as_the_drawing_and_one_read_can_be_seen() {
    WeekChart chart = chart(hour -> hour == 5 ? 1_000 : hour == 6 ? 1 : 0);
    assertThat(chart.top()).isEqualTo(1_000);
    assertThat(chart.bars().get(5)).isEqualTo(new WeekChart.Bar(20, 0, WeekChart.HEIGHT));
    assertThat(chart.bars().get(6).height()).isEqualTo(1);
    assertThat(chart.bars().get(7).height()).isZero();
  }

  @Test
  void a_week_without_reads_is_drawn_empty() {
    WeekChart chart = chart(hour -> 0);
    assertThat(chart.top()).isZero();
    assertThat(chart.bars()).hasSize(168).allMatch(bar -> bar.height() == 0);
  }

  @Test
  void the_table_says_the_same_by_day_of_the_cameras_own_clock() {
    WeekChart chart = chart(hour -> hour < 24 ? 2 : hour == 30 ? 7 : 0);
    assertThat(chart.table()).hasSize(7);
    assertThat(chart.table().get(0))
        .isEqualTo(new WeekChart.DayRow(LocalDate.of(2026, 3, 2), 48, 2));
    assertThat(chart.table().get(1))
        .isEqualTo(new WeekChart.DayRow(LocalDate.of(2026, 3, 3), 7, 7));
    assertThat(chart.days()).hasSize(7);
  }

  private static WeekChart chart(IntToLongFunction reads) {
    List<Hour> week =
        IntStream.range(0, 168)
            .mapToObj(i -> new Hour(MONDAY.plus(i, ChronoUnit.HOURS), reads.applyAsLong(i)))
            .toList();
    return WeekChart.of(week, PHOENIX);
  }
}
