package org.platewarden.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R30: a week is fixed before it begins and drawn after it has ended")
class DueDrawsTest {
  private static final ReviewWeek WEEK = ReviewWeek.read("2026-W48");
  private static final Instant TUESDAY = Instant.parse("2026-11-24T10:00:00Z");

  @Test
  @DisplayName("In a week the next one is fixed; the week itself only if the product is new")
  void the_next_week_is_fixed() {
    assertThat(DueDraws.at(TUESDAY, Set.of(), Set.of()).toCommit())
        .containsExactly(WEEK, WEEK.next());
    assertThat(DueDraws.at(TUESDAY, Set.of(WEEK), Set.of()).toCommit())
        .containsExactly(WEEK.next());
    assertThat(DueDraws.at(TUESDAY, Set.of(WEEK, WEEK.next()), Set.of()).toCommit()).isEmpty();
  }

  @Test
  @DisplayName("It is drawn an hour after its end, not a moment sooner, and once")
  void it_is_drawn_an_hour_after_its_end() {
    Instant end = Instant.parse("2026-11-30T00:00:00Z");
    assertThat(WEEK.until()).isEqualTo(end);
    Set<ReviewWeek> committed = Set.of(WEEK);

    assertThat(DueDraws.at(end.plusSeconds(3599), committed, Set.of()).toDraw()).isEmpty();
    assertThat(DueDraws.at(end.plusSeconds(3600), committed, Set.of()).toDraw())
        .containsExactly(WEEK);
    assertThat(DueDraws.at(end.plusSeconds(3600), committed, committed).toDraw()).isEmpty();
  }

  @Test
  @DisplayName("Weeks that were missed are drawn later, the first one first")
  void missed_weeks_are_drawn_later() {
    Instant later = WEEK.next().next().next().from();

    assertThat(DueDraws.at(later, Set.of(WEEK.next(), WEEK), Set.of()).toDraw())
        .containsExactly(WEEK, WEEK.next());
  }

  @Test
  @DisplayName("A week begins on Monday by UTC and is written as ISO 8601 does, across years too")
  void a_week_is_written_as_iso_does() {
    assertThat(ReviewWeek.of(TUESDAY)).isEqualTo(WEEK).hasToString("2026-W48");
    assertThat(ReviewWeek.of(Instant.parse("2027-01-02T00:00:00Z"))).hasToString("2026-W53");
    assertThat(ReviewWeek.read("2027-W01").monday()).isEqualTo(LocalDate.of(2027, 1, 4));
    assertThat(List.of(WEEK.next(), WEEK).stream().sorted()).containsExactly(WEEK, WEEK.next());
    assertThatThrownBy(() -> ReviewWeek.read("2026-W54")).hasMessageContaining("2026-W54");
    assertThatThrownBy(() -> new ReviewWeek(LocalDate.of(2026, 11, 24)))
        .hasMessageContaining("TUESDAY");
  }
}
