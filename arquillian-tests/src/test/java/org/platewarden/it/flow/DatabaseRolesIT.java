package org.platewarden.it.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.it.support.TestStack;

/** What the application's database account may do, asked of the database itself. */
class DatabaseRolesIT {
  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  private Connection application;

  @BeforeEach
  void connect() throws SQLException {
    application = TestStack.asApplication();
    application.setAutoCommit(false);
  }

  @AfterEach
  void disconnect() throws SQLException {
    application.rollback();
    application.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update platewarden.audit_entry set actor = 'no one'",
        "delete from platewarden.audit_entry",
        "truncate platewarden.audit_entry",
        "drop table platewarden.audit_entry",
        "alter table platewarden.audit_entry disable trigger all",
        "update platewarden.audit_leaf set leaf = 'x'",
        "delete from platewarden.audit_leaf",
        "truncate platewarden.audit_leaf",
        "update platewarden.audit_tile set hashes = hashes",
        "delete from platewarden.audit_tile",
        "truncate platewarden.audit_tile",
        "update platewarden.audit_checkpoint set size = 1",
        "delete from platewarden.audit_checkpoint",
        "truncate platewarden.audit_checkpoint",
        "update platewarden.audit_salt set salt = salt",
        "delete from platewarden.audit_salt",
        "update platewarden.audit_publication set size = 1",
        "delete from platewarden.audit_publication",
        "update platewarden.audit_break set going_on_size = 1",
        "delete from platewarden.audit_break",
        "update platewarden.audit_key_change set number = 9",
        "delete from platewarden.audit_key_change",
      })
  @DisplayName("The application can take nothing back from the trail (R26)")
  void the_application_can_take_nothing_back_from_the_trail(String statement) {
    assertRefused(() -> execute(statement));
  }

  @Test
  @DisplayName("The application adds to the trail and reads it (R26)")
  void the_application_adds_to_the_trail_and_reads_it() throws SQLException {
    long before = number("select count(*) from platewarden.audit_entry");

    execute(
        """
        insert into platewarden.audit_entry
          (id, attempt_id, step, action, at, actor, session, address, subject)
        values (gen_random_uuid(), gen_random_uuid(), 'ATTEMPTED', 'QUERY_READS', now(),
          'a test', '-', '-', '-')
        """);

    assertThat(number("select count(*) from platewarden.audit_entry")).isEqualTo(before + 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table platewarden.planted (id integer)",
        "create table public.planted (id integer)",
        "create schema planted",
        "create role planted",
        "update platewarden.agency_case set number = 'X'",
        "delete from platewarden.agency_case",
        "update platewarden.case_officer set officer = 'no one'",
        "delete from platewarden.case_officer",
        "update platewarden.case_subject set evidence = 'another, long enough to be one'",
        "delete from platewarden.case_subject",
        "update platewarden.agency_person set name = 'no one'",
        "delete from platewarden.office_held",
        "update platewarden.account set person = 'no one'",
        "delete from platewarden.account",
        "update platewarden.office_delegation set until_at = 'infinity'",
        "update platewarden.training_record set expires_at = 'infinity'",
        "update platewarden.elevation_part set person = 'no one'",
        "update platewarden.elevation_decision set verdict = 'APPROVED'",
        "update platewarden.elevation_grant set until_at = 'infinity'",
        "delete from platewarden.elevation_grant",
        "delete from platewarden.role_outbox",
        "update platewarden.read set plate = 'X'",
        "delete from platewarden.read",
        "drop table platewarden.read",
        "delete from platewarden.plate",
        "delete from platewarden.taken_frame",
        "update platewarden.read_correction set corrected = 'X'",
        "delete from platewarden.read_correction",
        "update platewarden.retention_rule set amount = 1",
        "delete from platewarden.retention_rule",
        "update platewarden.legal_hold set ends_at = now()",
        "delete from platewarden.legal_hold",
        "insert into platewarden.retention_batch values (gen_random_uuid(), 1, 'READ', 'US-CA', '', now())",
        "delete from platewarden.retention_batch",
        "delete from platewarden.retention_run",
        "delete from platewarden.plate_to_settle",
      })
  @DisplayName("The application makes no tables and changes no read (R2)")
  void the_application_makes_no_tables_and_changes_no_read(String statement) {
    assertRefused(() -> execute(statement));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from platewarden.camera",
        "update platewarden.camera set code = 'cam-x'",
        "update platewarden.camera set registered_by = 'no one'",
        "delete from platewarden.camera_credential",
        "update platewarden.camera_credential set secret_sha256 = sha256('x')",
        "update platewarden.camera_credential set camera_id = 1",
        "delete from platewarden.camera_alert",
      })
  @DisplayName("The application removes no camera, and gives no key to another")
  void the_application_removes_no_camera_and_gives_no_key_to_another(String statement) {
    assertRefused(() -> execute(statement));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into audit_entry select * from audit_entry limit 0",
        "update audit_leaf set leaf = leaf",
        "delete from audit_checkpoint",
        "select plate from read",
        "select corrected from read_correction",
        "select * from plate",
        "select * from camera_credential",
        "create table planted (id integer)",
      })
  @DisplayName("Whoever checks the trail writes nothing and sees no read's plate (R28)")
  void whoever_checks_the_trail_writes_nothing_and_sees_no_reads_plate(String statement)
      throws SQLException {
    try (Connection reader = TestStack.asReader("platewarden");
        Statement sql = reader.createStatement()) {
      sql.execute("set default_transaction_read_only = off");
      assertRefused(() -> sql.execute(statement));
    }
  }

  @Test
  void the_application_owns_nothing() throws SQLException {
    assertThat(
            number(
                """
                select (select count(*) from pg_class
                    where relowner = current_user::regrole and relpersistence <> 't')
                  + (select count(*) from pg_proc where proowner = current_user::regrole)
                  + (select count(*) from pg_namespace where nspowner = current_user::regrole)
                  + (select count(*) from pg_database
                      where datdba = current_user::regrole and datname = current_database())
                """))
        .isZero();
  }

  @Test
  void the_application_has_no_special_rights_and_no_other_role() throws SQLException {
    assertThat(
            number(
                """
                select count(*) from pg_roles where rolname = current_user
                  and (rolsuper or rolcreatedb or rolcreaterole or rolbypassrls or rolreplication)
                """))
        .isZero();
    assertThat(number("select count(*) from pg_auth_members where member = current_user::regrole"))
        .isZero();
  }

  private void execute(String statement) throws SQLException {
    try (Statement sql = application.createStatement()) {
      sql.execute(statement);
    }
  }

  private long number(String query) throws SQLException {
    try (Statement sql = application.createStatement();
        ResultSet row = sql.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            SQLException.class,
            refused -> assertThat(refused.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
  }
}
