package org.platewarden.evaluation.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.evaluation.ShadowDay;
import org.platewarden.evaluation.ShadowDifference;
import org.platewarden.it.support.FreshDatabase;
import org.platewarden.reads.ReadReference;
import org.platewarden.recognition.Candidate;

/** Comparisons of two models, on the real database and with the application's rights. */
@DisplayName("4.6: what two models made of the same frames is added up by day")
class ComparisonsKeptIT {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
  private static final ShadowDay.Pair PAIR = new ShadowDay.Pair("0123456789ab", "ba9876543210");

  private FreshDatabase database;
  private SqlComparisons comparisons;

  @BeforeEach
  void a_database_of_its_own() throws SQLException, IOException {
    database = FreshDatabase.fresh("pw_comparisons");
    comparisons = new SqlComparisons();
    comparisons.database = database.pool();
  }

  @AfterEach
  void drop() throws SQLException {
    database.close();
  }

  @Test
  void a_day_of_two_versions_is_one_row_that_grows() {
    comparisons.add(day(TODAY, PAIR, 1, new ShadowDay.Plates(1, 2, 3, 4)), List.of());
    comparisons.add(day(TODAY, PAIR, 0, new ShadowDay.Plates(10, 20, 30, 40)), List.of());
    ShadowDay.Pair other = new ShadowDay.Pair("0123456789ab", "ffffffffffff");
    comparisons.add(day(TODAY, other, 0, new ShadowDay.Plates(0, 0, 0, 1)), List.of());
    comparisons.add(day(TODAY.minusDays(1), PAIR, 0, new ShadowDay.Plates(1, 0, 0, 0)), List.of());

    List<ShadowDay> days = comparisons.days(10);

    assertThat(days).hasSize(3);
    assertThat(days.getFirst())
        .isEqualTo(
            new ShadowDay(
                TODAY,
                PAIR,
                2,
                1,
                new ShadowDay.Plates(11, 22, 33, 44),
                Duration.ofMillis(600),
                Duration.ofMillis(400)));
    assertThat(days.getLast().day()).isEqualTo(TODAY.minusDays(1));
    assertThat(comparisons.days(1)).hasSize(1);
  }

  @Test
  void differences_point_to_their_reads_the_newest_first() {
    ShadowDifference first =
        difference("ABC123", Optional.of(new Candidate("A8C123", 0.875)), NOW.minusSeconds(1));
    ShadowDifference second = difference("XYZ987", Optional.empty(), NOW);
    comparisons.add(day(TODAY, PAIR, 0, new ShadowDay.Plates(0, 1, 1, 0)), List.of(first, second));

    assertThat(comparisons.latest(10)).containsExactly(second, first);
  }

  @Test
  void what_is_too_old_or_too_much_is_forgotten() {
    for (int i = 0; i < 10; i++) {
      comparisons.add(
          day(TODAY, PAIR, 0, new ShadowDay.Plates(0, 1, 0, 0)),
          List.of(difference("P" + i, Optional.empty(), NOW.minus(i, ChronoUnit.DAYS))));
    }

    comparisons.forget(NOW.minus(6, ChronoUnit.DAYS), 100);
    assertThat(comparisons.latest(100)).hasSize(7);

    comparisons.forget(NOW.minus(6, ChronoUnit.DAYS), 3);
    assertThat(comparisons.latest(100))
        .extracting(difference -> difference.read().characters())
        .containsExactly("P0", "P1", "P2");
  }

  private static ShadowDay day(
      LocalDate day, ShadowDay.Pair pair, long missed, ShadowDay.Plates plates) {
    return new ShadowDay(
        day, pair, 1, missed, plates, Duration.ofMillis(300), Duration.ofMillis(200));
  }

  private static ShadowDifference difference(String read, Optional<Candidate> shadow, Instant at) {
    return new ShadowDifference(
        new ReadReference(read, NOW.minusSeconds(60), 1), shadow, PAIR.shadow(), at);
  }
}
