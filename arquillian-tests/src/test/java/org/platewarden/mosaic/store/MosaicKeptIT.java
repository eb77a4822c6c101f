package org.platewarden.mosaic.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.it.support.FreshDatabase;
import org.platewarden.it.support.TestStack;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.mosaic.RevealedCell;

/** The mosaic ledger, on the real database and with the application's rights. */
@DisplayName("R14: what a case is shown is counted once, for all its officers together")
class MosaicKeptIT {
  private static final String NAME = "pw_mosaic";
  private static final CaseNumber CASE = new CaseNumber("2026-0017");
  private static final CaseNumber OTHER = new CaseNumber("2026-0018");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private FreshDatabase database;
  private SqlRevealedCells cells;

  @BeforeEach
  void two_cases() throws SQLException, IOException {
    database = FreshDatabase.fresh(NAME);
    database.asOwner(
        """
        insert into platewarden.agency_case (id, number, offence, title, agency, opened_at, opened_by)
        select nextval('platewarden.agency_case_id_seq'), number, 'FELONY', 'A case of a test',
          'A test', now(), 'a test' from unnest(array['2026-0017', '2026-0018']) as number""");
    cells = new SqlRevealedCells();
    cells.database = database.pool();
  }

  @AfterEach
  void drop() throws SQLException {
    database.close();
  }

  @Test
  void shown_again_it_counts_no_more() throws SQLException {
    cells.add(CASE, days("7ABC123", 0, 5));
    cells.add(CASE, days("7ABC123", 3, 7));
    cells.add(OTHER, days("7ABC123", 0, 2));

    assertThat(count()).isEqualTo(9);
    assertThat(cells.withAtLeast(CASE, 7)).containsExactly("7ABC123");
    assertThat(cells.withAtLeast(CASE, 8)).isEmpty();
    assertThat(cells.withAtLeast(OTHER, 3)).isEmpty();
  }

  @Test
  void the_same_twice_in_one_answer_counts_once() throws SQLException {
    List<RevealedCell> twice = new ArrayList<>(days("7ABC123", 0, 3));
    twice.addAll(days("7ABC123", 0, 3));
    cells.add(CASE, twice);
    assertThat(count()).isEqualTo(3);
  }

  @Test
  @DisplayName("Eight officers at once, in eight orders: none waits in a ring, nothing is lost")
  void many_at_once_lose_nothing_and_never_wait_in_a_ring() throws Exception {
    List<Callable<Void>> officers =
        IntStream.range(0, 8).mapToObj(i -> (Callable<Void>) () -> reveal(i)).toList();
    try (ExecutorService together = Executors.newFixedThreadPool(8)) {
      for (Future<Void> done : together.invokeAll(officers)) {
        done.get();
      }
    }
    assertThat(count()).isEqualTo(20 * 40);
    assertThat(cells.withAtLeast(CASE, 40)).hasSize(20);
  }

  /** Twenty answers, each a transaction, of twenty plates on days that others are shown as well. */
  private static Void reveal(int officer) throws SQLException {
    Random random = new Random(officer);
    List<RevealedCell> all = new ArrayList<>();
    IntStream.range(0, 20).forEach(plate -> all.addAll(days("PLATE" + plate, 0, 40)));
    Collections.shuffle(all, random);
    SqlRevealedCells own = new SqlRevealedCells();
    try (Connection connection = TestStack.asApplication(NAME, "")) {
      connection.setAutoCommit(false);
      own.database = FreshDatabase.lending(connection);
      for (int from = 0; from < all.size(); from += 40) {
        own.add(CASE, all.subList(from, from + 40));
        connection.commit();
      }
    }
    return null;
  }

  @Test
  void it_ends_with_its_case() throws SQLException {
    cells.add(CASE, days("7ABC123", 0, 5));
    cells.add(OTHER, days("7ABC123", 0, 2));
    database.asOwner("delete from platewarden.agency_case where number = '2026-0017'");
    assertThat(count()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from platewarden.mosaic_cell",
        "update platewarden.mosaic_cell set plate = 'OTHER'",
        "insert into platewarden.mosaic_cell values ('NO-SUCH-CASE', 'A', '1/1', '2026-03-01')",
        "insert into platewarden.mosaic_cell values ('2026-0017', 'A', 'here', '2026-03-01')",
      })
  void the_application_takes_nothing_back_and_makes_nothing_up(String sql) {
    assertThatThrownBy(
            () -> {
              try (Statement statement = database.application().createStatement()) {
                statement.execute(sql);
              }
            })
        .isInstanceOf(SQLException.class);
  }

  private static List<RevealedCell> days(String plate, int from, int until) {
    return IntStream.range(from, until)
        .mapToObj(i -> new RevealedCell(plate, "3254/-11694", DAY.plusDays(i)))
        .toList();
  }

  private int count() throws SQLException {
    try (Statement statement = database.application().createStatement();
        ResultSet row = statement.executeQuery("select count(*) from platewarden.mosaic_cell")) {
      row.next();
      return row.getInt(1);
    }
  }
}
