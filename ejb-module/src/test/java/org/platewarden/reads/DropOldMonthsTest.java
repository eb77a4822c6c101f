package org.platewarden.reads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platewarden.reads.model.OldReads;

class DropOldMonthsTest {
  private static final YearMonth FIRST = YearMonth.of(2020, 1);

  private final Store store = new Store();

  /** Months from the first one on, each without end. */
  private static final class Store implements OldReads {
    final List<YearMonth> dropped = new ArrayList<>();
    final List<YearMonth> forgotten = new ArrayList<>();
    final Set<YearMonth> held = new HashSet<>();

    @Override
    public boolean isHeld(YearMonth month) {
      return held.contains(month);
    }

    @Override
    public List<YearMonth> monthsUntil(Instant end) {
      YearMonth current = YearMonth.from(end.atOffset(ZoneOffset.UTC));
      return FIRST.atDay(1).datesUntil(current.atDay(1)).map(YearMonth::from).distinct().toList();
    }

    @Override
    public long drop(YearMonth month) {
      dropped.add(month);
      return 2;
    }

    @Override
    public long forgetBeside(YearMonth month) {
      forgotten.add(month);
      return 1;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-28T23:59:59Z, 2021-01",
    "2026-03-01T00:00:00Z, 2021-02",
    "2028-02-29T12:00:00Z, 2023-01",
    "2026-12-31T23:59:59Z, 2021-11",
  })
  @DisplayName("R5: a month may go once its last instant is five years old, in leap years too")
  void a_month_may_go_once_its_last_instant_is_five_years_old(Instant now, YearMonth last) {
    assertThat(at(now, true).find()).last().isEqualTo(new OldMonth(last));
  }

  @Test
  void a_month_goes_before_what_was_kept_beside_its_reads() {
    var drop = at(Instant.parse("2025-02-15T00:00:00Z"), true);

    drop.find().forEach(drop::drop);

    assertThat(store.dropped).containsExactly(FIRST);
    assertThat(store.forgotten).containsExactly(FIRST);
  }

  @Test
  void no_month_may_go_while_the_settings_forbid_it() {
    assertThat(at(Instant.parse("2026-03-01T00:00:00Z"), false).find()).isEmpty();
  }

  @Test
  @DisplayName("R32: a month of which a hold keeps a read stays, and keeps no other")
  void a_month_of_which_a_hold_keeps_a_read_stays() {
    store.held.add(FIRST);

    assertThat(at(Instant.parse("2025-03-15T00:00:00Z"), true).find())
        .containsExactly(new OldMonth(FIRST.plusMonths(1)));
  }

  @Test
  @DisplayName("R33: the trail is told which month")
  void the_trail_is_told_which_month() {
    assertThat(new OldMonth(FIRST).onTheTrail()).isEqualTo("month=2020-01");
  }

  private DropOldMonths at(Instant now, boolean wanted) {
    var drop = new DropOldMonths();
    drop.old = store;
    drop.clock = Clock.fixed(now, ZoneOffset.UTC);
    drop.wanted = wanted;
    return drop;
  }
}
