package org.platewarden.evaluation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.evaluation.Score;
import org.platewarden.evaluation.Score.Outcome;
import org.platewarden.evaluation.Score.Reader;
import org.platewarden.evaluation.Tally;
import org.platewarden.it.support.FreshDatabase;

/** Scores, on the real database and with the application's rights. */
@DisplayName("4.6: scores of models are kept as they ended")
class ScoresKeptIT {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private FreshDatabase database;
  private SqlScores scores;

  @BeforeEach
  void a_database_of_its_own() throws SQLException, IOException {
    database = FreshDatabase.fresh("pw_scores");
    scores = new SqlScores();
    scores.database = database.pool();
  }

  @AfterEach
  void drop() throws SQLException {
    database.close();
  }

  @Test
  void what_has_begun_has_no_end_and_what_has_ended_has_its_figures() {
    Score.Order first = order(NOW.minusSeconds(60));
    Score.Order second = order(NOW);
    scores.begin(first, 12);
    scores.begin(second, 3);
    Score.End end =
        new Score.End(
            NOW,
            Outcome.DONE,
            11,
            1,
            Map.of(Reader.VERSION, new Tally(10, 9, 10, 9.5), Reader.IN_FORCE, Tally.NONE));

    scores.end(first.id(), end);

    assertThat(scores.latest(10)).extracting(Score::order).containsExactly(second, first);
    assertThat(scores.latest(1).getFirst().end()).isEmpty();
    assertThat(scores.latest(10).getLast()).isEqualTo(new Score(first, 12, Optional.of(end)));
  }

  @Test
  void an_end_stays_and_no_score_is_taken_back() {
    Score.Order order = order(NOW);
    scores.begin(order, 1);
    scores.end(order.id(), new Score.End(NOW, Outcome.STOPPED, 0, 0, Map.of()));

    scores.end(order.id(), new Score.End(NOW, Outcome.DONE, 5, 0, Map.of()));

    assertThat(scores.latest(1).getFirst().end().orElseThrow().outcome())
        .isEqualTo(Outcome.STOPPED);
    for (String taken :
        new String[] {
          "delete from model_score", "update model_score set started_by = 'x'",
          "delete from model_score_reader", "update model_score_reader set exact = 1"
        }) {
      assertThatThrownBy(() -> asApplication(taken)).as(taken).hasMessageContaining("denied");
    }
  }

  private void asApplication(String statement) throws SQLException {
    try (Statement sql = database.application().createStatement()) {
      sql.execute(statement);
    }
  }

  private static Score.Order order(Instant at) {
    return new Score.Order(
        UUID.randomUUID(), "newer", "ba9876543210", "shipped", "0123456789ab", at, "moreau");
  }
}
