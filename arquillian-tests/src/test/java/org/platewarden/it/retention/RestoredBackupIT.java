package org.platewarden.it.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platewarden.it.support.FreshDatabase;
import org.platewarden.it.support.TestStack;
import org.platewarden.reads.store.RetainedOnDatabase;
import org.platewarden.retention.CarriedOut;
import org.platewarden.retention.RetentionReport;
import org.platewarden.retention.RetentionRun;
import org.platewarden.retention.RetentionSubject;
import org.platewarden.retention.RetentionTrigger;
import org.platewarden.retention.model.Runs;
import org.platewarden.retention.store.RecordsOnDatabase;
import org.platewarden.retention.store.RemovedOnDisk;
import org.platewarden.retention.store.RunsOnDatabase;

@DisplayName("R33: what a run removed stays away when a backup from before it is put back")
class RestoredBackupIT {
  private static final String DATABASE = "pw_restored";
  private static final String BACKUP = "pw_restored_backup";
  private static final String LEFT =
      """
      select concat_ws(' ', (select string_agg(plate, ' ' order by plate) from read),
        (select 'question' from counted_question), (select 'evidence' from case_evidence),
        (select 'request' from elevation_request))""";

  @TempDir Path removals;

  private FreshDatabase database;
  private UUID run;

  @BeforeEach
  void a_backup_from_before_a_run_is_put_back() throws Exception {
    database = FreshDatabase.fresh(DATABASE);
    database.asOwner(
        """
        select make_read_months('2019-03-01', 1);
        insert into read (id, captured_at, camera_id, latitude, longitude, source_id, confidence,
            plate, issuer, place_of_capture, external_id, candidate_plates, candidate_confidences, received_at)
          select i, at, 1, 32, -117, 1, 900, p, '', 'US-CA', p, '{}', '{}', at
          from (values (-1, 'GONE1', '2019-03-02Z'::timestamptz), (2, 'GONE2', '2019-03-03Z'), (3, 'STAYS', now())) as v (i, p, at);
        insert into plate (plate, first_day, last_day) select plate, captured_at::date, captured_at::date from read;
        insert into agency_case values (1, 'OLD-1', 'FELONY', 'title', 'agency', '2010-01-01', 'a', '2011-01-01', 'a', 'done');
        insert into case_evidence values (1, 'OLD-1', 'GONE1', '', '2010-03-02Z', '2010-03-02Z', 'own', 'n', 'k', 'r', 'CAM-1', 'n',
          'o', 'z', 'US-CA', 32, -117, 0.9, '', '', '', null, 'as this test says it is', 'CRIMINAL', '2010-03-03Z', 'a', sha256('x'));
        insert into counted_question values (gen_random_uuid(), 'a', sha256('x'), 'OLD-1', 3, '2011-01-01Z');
        insert into agency values ('AG', 'An agency');
        insert into agency_area values ('AREA', 'AG', 'An area');
        insert into agency_person values ('reyes', 'AREA', null, '2010-01-01Z', null);
        insert into elevation_request values (gen_random_uuid(), 'reyes', 'COMMERCIAL_READS', 'AREA', 'acme',
          'as this test says it is, at some length, which is wanted', 30, 2, '2011-01-01Z', '2011-01-15Z')""");
    server("drop database if exists " + BACKUP + " with (force)");
    copy(DATABASE, BACKUP);
    carryOut();
    assertThat(left()).isEqualTo("STAYS");
    copy(BACKUP, DATABASE);
    assertThat(left()).isEqualTo("GONE1 GONE2 STAYS question evidence request");
  }

  @AfterEach
  void drop() throws SQLException {
    database.close();
    server("drop database if exists " + BACKUP + " with (force)");
  }

  @Test
  void it_goes_again_before_the_portal_opens_and_the_run_is_known_again() throws Exception {
    assertThat(removeAgain()).isEqualTo("0 1 runs are in it again: 5 rows removed again, 0 held");

    assertThat(left()).isEqualTo("STAYS");
    assertThat(text("select string_agg(plate, ' ') from plate")).isEqualTo("STAYS");
    try (Connection application = application()) {
      Runs runs = RunsOnDatabase.over(FreshDatabase.lending(application));
      RetentionReport report = runs.find(run).orElseThrow();
      assertThat(report.outcome()).isEqualTo(RetentionReport.Outcome.DONE);
      assertThat(report.removed()).isEqualTo(5);
      assertThat(RemovedOnDisk.rootOf(run, runs)).isEqualTo(report.rootInHex());
    }
    assertThat(
            text("select removed || ' ' || held || ' ' || (noted_at is null) from removed_again"))
        .isEqualTo("5 0 true");

    assertThat(removeAgain()).isEqualTo("0 nothing that a run removed is back");
  }

  @Test
  void what_a_hold_keeps_stays() throws Exception {
    database.asOwner(
        """
        insert into legal_hold (id, plate, issuer, reason, authority, placed_at, placed_by, review_at, ends_at)
        values (gen_random_uuid(), 'GONE1', '', 'ordered by a test', 'a test', now(), 'a test',
          now() + interval '1 day', now() + interval '2 days')""");

    // nobody can tell which plate the question was about, so it is kept too
    assertThat(removeAgain()).isEqualTo("0 1 runs are in it again: 2 rows removed again, 3 held");
    assertThat(left()).isEqualTo("GONE1 STAYS question evidence");
  }

  @Test
  void a_list_that_is_cut_short_keeps_the_portal_closed_and_removes_nothing() throws Exception {
    Path list = list();
    String whole = Files.readString(list);
    Files.writeString(list, whole.substring(0, whole.length() - 27));

    assertThat(removeAgain()).startsWith("1 ").contains("is damaged");
    assertThat(left()).contains("GONE1", "GONE2");
  }

  @Test
  void a_list_with_a_row_that_the_run_did_not_remove_is_refused() throws Exception {
    Path list = list();
    Files.writeString(
        list,
        Files.readString(list)
            .replace("READ US-CA 0000000000000002", "READ US-CA 0000000000000003"));

    assertThat(removeAgain()).startsWith("1 ").contains("is damaged");
    assertThat(left()).contains("STAYS", "GONE2");
  }

  @Test
  void control_without_the_list_what_went_is_back() throws Exception {
    Files.delete(list());

    assertThat(removeAgain()).isEqualTo("0 nothing that a run removed is back");
    assertThat(left()).contains("GONE1", "GONE2", "question");
  }

  @Test
  void the_application_cannot_remove_by_a_list() throws Exception {
    try (Connection application = application();
        Statement sql = application.createStatement()) {
      sql.execute("create temporary table removed_list (kept text, place text, number bigint)");
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> sql.execute("select remove_again()"))
          .hasMessageContaining("permission denied");
    }
  }

  private void carryOut() throws Exception {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    run = UUID.randomUUID();
    try (Connection application = application()) {
      DataSource pool = FreshDatabase.lending(application);
      Runs runs = RunsOnDatabase.over(pool);
      runs.begin(new RetentionRun(run, RetentionTrigger.NIGHT, "a test", now, 1, now));
      List<RetentionSubject> subjects = new ArrayList<>(RetainedOnDatabase.over(pool));
      subjects.addAll(RecordsOnDatabase.over(pool));
      CarriedOut.goOn(
          runs, subjects, RemovedOnDisk.in(removals, runs), 10, Clock.fixed(now, ZoneOffset.UTC));
    }
  }

  private String removeAgain() {
    return RemovedOnDisk.removeAgain(removals, TestStack.ownersEnvironment(DATABASE));
  }

  private Path list() throws IOException {
    try (Stream<Path> files = Files.walk(removals)) {
      return files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }

  private static Connection application() throws SQLException {
    return TestStack.asApplication(DATABASE, "-c%20statement_timeout=30s");
  }

  private static String left() throws SQLException {
    return text(LEFT);
  }

  private static String text(String query) throws SQLException {
    try (Connection owner = TestStack.asOwner(DATABASE);
        Statement sql = owner.createStatement();
        ResultSet row = sql.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  /** Nothing may be connected to what is copied. */
  private static void copy(String from, String to) throws SQLException {
    server(
        "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '"
            + from
            + "'");
    server("drop database if exists " + to + " with (force)");
    server("create database %s owner %s template %s".formatted(to, TestStack.ownerAccount(), from));
  }

  private static void server(String sql) throws SQLException {
    try (Connection server = TestStack.asSuperuser("postgres");
        Statement statement = server.createStatement()) {
      statement.execute(sql);
    }
  }
}
