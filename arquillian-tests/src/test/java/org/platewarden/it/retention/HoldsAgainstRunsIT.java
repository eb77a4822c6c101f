package org.platewarden.it.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.it.support.FreshDatabase;
import org.platewarden.it.support.TestStack;
import org.platewarden.it.support.Wait;

@DisplayName(
    "R32: a hold stops removal from the moment it is placed, also against a run in progress")
class HoldsAgainstRunsIT {
  private static final String DATABASE = "pw_holds_and_runs";
  private static final String OPTIONS = "-c%20lock_timeout=500ms";
  private static final String RUN = "00000000-0000-0000-0000-000000000001";
  private static final String PLACE =
      """
      insert into legal_hold (id, plate, issuer, reason, authority, placed_at, placed_by, review_at, ends_at)
      values (gen_random_uuid(), 'HELD1', '', 'ordered by a test', 'a test', now(), 'a test',
        now() + interval '1 day', now() + interval '2 days')""";
  private static final String REMOVE =
      "select gone from remove_due_reads('" + RUN + "', 'US-CA', now(), '1900-01-01', 100)";

  private FreshDatabase database;
  private Connection run;
  private Connection person;

  @BeforeEach
  void two_reads_past_their_time_and_a_run() throws Exception {
    database = FreshDatabase.fresh(DATABASE);
    database.asOwner(
        """
        select make_read_months('2019-03-01', 1);
        insert into read (id, captured_at, camera_id, latitude, longitude, source_id, confidence,
            plate, issuer, place_of_capture, external_id, candidate_plates, candidate_confidences, received_at)
          select i, '2019-03-02Z', 1, 32, -117, 1, 900, p, '', 'US-CA', p, '{}', '{}', '2019-03-02Z'
          from (values (1, 'HELD1'), (2, 'FREE2')) as v (i, p);
        insert into retention_run (id, trigger, asked_by, as_of, policy_version, began_at)
          values ('%s', 'NIGHT', 'a test', now(), 1, now())"""
            .formatted(RUN));
    run = TestStack.asApplication(DATABASE, "-c%20statement_timeout=30s");
    person = TestStack.asApplication(DATABASE, OPTIONS);
    run.setAutoCommit(false);
    person.setAutoCommit(false);
  }

  @AfterEach
  void drop() throws SQLException {
    run.close();
    person.close();
    database.close();
  }

  @Test
  void a_batch_waits_for_a_hold_that_is_being_placed_and_heeds_it() throws Exception {
    execute(person, PLACE);
    CompletableFuture<Long> batch = CompletableFuture.supplyAsync(() -> removed(run));
    Wait.until(
        "the batch waits", () -> number("select count(*) from pg_locks where not granted") > 0);

    person.commit();

    assertThat(batch.get(20, TimeUnit.SECONDS)).isEqualTo(1);
    run.commit();
    assertThat(plates()).isEqualTo("HELD1");
  }

  @Test
  void whoever_places_a_hold_waits_for_the_batch_under_way() throws Exception {
    assertThat(removed(run)).isEqualTo(2);

    assertThatThrownBy(() -> execute(person, PLACE)).hasMessageContaining("lock timeout");
    person.rollback();

    run.rollback(); // as when it is killed: nothing went
    execute(person, PLACE);
    person.commit();
    assertThat(removed(run)).isEqualTo(1);
    run.commit();
    assertThat(plates()).isEqualTo("HELD1");
  }

  @Test
  void control_without_the_lock_a_read_under_hold_goes() throws Exception {
    database.asOwner(
        """
        create or replace function begin_retention_batch(run uuid, most integer) returns void
        language plpgsql set search_path = platewarden, pg_temp as $$ begin end $$""");

    assertThat(removed(run)).isEqualTo(2);
    execute(person, PLACE);
    person.commit(); // the hold stands
    run.commit();

    assertThat(plates()).as("the fault that the lock prevents").isEmpty();
  }

  @Test
  void a_batch_belongs_to_a_run_that_goes_on() throws Exception {
    database.asOwner(
        "update retention_run set ended_at = now(), outcome = 'DONE', removed = 0, root = repeat('0', 64)");

    assertThatThrownBy(() -> execute(run, REMOVE)).hasMessageContaining("goes on");
    run.rollback();
    assertThat(number("select count(*) from read")).isEqualTo(2);
  }

  @Test
  void a_clock_of_the_server_that_is_ahead_removes_nothing_early() throws Exception {
    database.asOwner(
        "insert into read select 3, now() - interval '1 day', camera_id, latitude, longitude, source_id, confidence, 0, 0, 0, 'NEW3',"
            + " issuer, place_of_capture, external_id, null, candidate_plates, candidate_confidences, null, now(), now()"
            + " from read where plate = 'HELD1'");

    execute(run, REMOVE.replace("now()", "now() + interval '20 years'"));
    run.commit();

    assertThat(plates()).isEqualTo("NEW3");
  }

  private static long removed(Connection connection) {
    try (Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery(REMOVE)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String plates() throws SQLException {
    try (Statement sql = database.application().createStatement();
        ResultSet row =
            sql.executeQuery(
                "select coalesce(string_agg(plate, ' ' order by plate), '') from read")) {
      row.next();
      return row.getString(1);
    }
  }

  private long number(String query) {
    try (Statement sql = database.application().createStatement();
        ResultSet row = sql.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
