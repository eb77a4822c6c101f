package org.platewarden.reads.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.reads.ReadReference;

class StretchesTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final TimeWindow FIVE_YEARS = TimeWindow.endingAt(NOON, Duration.ofDays(1826));

  @Test
  void stretches_cover_the_window_once_newest_first_and_are_few_when_nothing_is_found() {
    List<TimeWindow> stretches = all(Stretches.of(FIVE_YEARS, Optional.empty()), 0);

    assertThat(stretches.getFirst()).isEqualTo(TimeWindow.endingAt(NOON, Duration.ofHours(1)));
    assertThat(stretches).hasSizeLessThan(8);
    assertCovers(stretches);
  }

  @Test
  void stretches_are_as_long_as_it_takes_by_what_was_found() {
    Stretches stretches = Stretches.of(FIVE_YEARS, Optional.empty());
    stretches.next(0, 51);

    // 17 in an hour: two more hours would do, and one more for chance
    assertThat(stretches.next(17, 51))
        .isEqualTo(
            new TimeWindow(NOON.minus(Duration.ofHours(4)), NOON.minus(Duration.ofHours(1))));
  }

  @Test
  void stretches_cover_the_window_whatever_was_found() {
    assertCovers(
        all(Stretches.of(TimeWindow.endingAt(NOON, Duration.ofDays(3)), Optional.empty()), 50));
  }

  @Test
  void a_later_page_begins_with_the_instant_of_the_last_read() {
    Instant last = NOON.minus(Duration.ofDays(9));

    assertThat(
            Stretches.of(FIVE_YEARS, Optional.of(new ReadReference("X", last, 1)))
                .next(0, 51)
                .contains(last))
        .isTrue();
  }

  @Test
  void a_short_window_is_one_stretch_and_so_is_any_that_need_not_be_cut() {
    TimeWindow minute = TimeWindow.endingAt(NOON, Duration.ofMinutes(1));

    assertThat(all(Stretches.of(minute, Optional.empty()), 0)).containsExactly(minute);
    assertThat(all(Stretches.whole(FIVE_YEARS), 0)).containsExactly(FIVE_YEARS);
  }

  private static void assertCovers(List<TimeWindow> stretches) {
    assertThat(stretches.getFirst().until()).isEqualTo(NOON);
    for (int i = 1; i < stretches.size(); i++) {
      assertThat(stretches.get(i).until()).isEqualTo(stretches.get(i - 1).from());
    }
  }

  private static List<TimeWindow> all(Stretches stretches, int found) {
    List<TimeWindow> all = new ArrayList<>();
    while (stretches.hasNext()) {
      all.add(stretches.next(found, 51));
    }
    return all;
  }
}
