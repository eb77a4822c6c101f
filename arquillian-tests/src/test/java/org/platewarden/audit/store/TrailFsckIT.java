package org.platewarden.audit.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.platewarden.audit.store.SealedTrailForTests.NOON;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platewarden.it.support.TestStack;

/** The program, with the rights of an account that only reads. */
@DisplayName("R28: whoever may only read the database holds the trail against its log")
class TrailFsckIT {
  private static final String NAME = "pw_fsck";

  private static final List<String> TABLES =
      List.of(
          "audit_entry",
          "audit_leaf",
          "audit_tile",
          "audit_checkpoint",
          "audit_salt",
          "audit_publication",
          "read_correction");

  @TempDir static Path folder;
  private static SealedTrailForTests trail;

  private record Said(int code, String words) {}

  @BeforeAll
  static void seal() throws SQLException, IOException {
    trail = SealedTrailForTests.of(NAME, folder);
    for (String table : TABLES) {
      superuser("create table kept_%1$s as select * from %1$s".formatted(table));
    }
  }

  @AfterEach
  void restore() throws SQLException {
    for (String table : TABLES) {
      superuser(
          "truncate %1$s; insert into %1$s overriding system value select * from kept_%1$s"
              .formatted(table));
    }
  }

  @AfterAll
  static void drop() throws SQLException {
    trail.close();
  }

  @Test
  void a_trail_as_it_was_sealed_is_code_0() {
    assertThat(fsck())
        .isEqualTo(
            new Said(
                0,
                "as sealed: 300 entries, 5 checkpoints; 300 published, 300 cosigned, 2 waiting\n"));
  }

  @Test
  void a_log_that_was_published_before_its_first_entry_is_code_0(@TempDir Path empty)
      throws SQLException, IOException {
    try (SealedTrailForTests none = SealedTrailForTests.withoutEntries("pw_fsck_empty", empty)) {
      assertThat(
              run(
                  TestStack.readersEnvironment("pw_fsck_empty"),
                  empty.toString(),
                  none.key.verifier().line()))
          .isEqualTo(
              new Said(
                  0,
                  "as sealed: 0 entries, 0 checkpoints; 0 published, not known how many cosigned, 0 waiting\n"));
    }
  }

  @Test
  void a_changed_entry_is_code_1_and_one_line_that_names_it_and_not_what_was_asked()
      throws SQLException {
    UUID id = trail.ids().get(212);
    superuser(
        "update audit_entry set subject = 'plate=FORGED', actor = 'x' where id = '" + id + "'");

    assertThat(fsck())
        .isEqualTo(
            new Said(
                1,
                "entry 212: %s: the trail has it otherwise than it was sealed: actor, subject\nNOT as sealed: 1 findings\n"
                    .formatted(id)));
  }

  @Test
  @DisplayName("R28: of a database that was put back from a backup the sizes are named")
  void of_a_restored_database_the_sizes_are_named() throws SQLException {
    superuser(
        "delete from audit_publication where size > 240; delete from audit_checkpoint where size > 240;"
            + " delete from audit_tile; delete from audit_leaf where index >= 240; delete from audit_entry where at >= '2026-03-01T12:04:00Z'");

    assertThat(fsck().words())
        .isEqualTo(
            """
            entries 240 to 299: 300 entries were published, the database has 240
            entries 240 to 299: 300 entries were cosigned, the database has 240
            NOT as sealed: 2 findings
            """);
  }

  @Test
  void entries_of_old_that_never_were_sealed_are_named() throws SQLException {
    UUID old = UUID.randomUUID();
    UUID fresh = UUID.randomUUID();
    try (Connection superuser = trail.superuser()) {
      SealedTrailForTests.add(superuser, old, old, NOON.minusSeconds(86_400), "plate=TEST");
      SealedTrailForTests.add(superuser, fresh, fresh, NOON.plusSeconds(900), "plate=TEST");
      superuser.commit();
    }

    assertThat(fsck().words())
        .contains("entry " + old + " of 2026-02-28T12:00:00Z: it was never sealed")
        .contains("1 findings")
        .doesNotContain(fresh.toString(), "TEST");
  }

  @Test
  void an_entry_that_was_sealed_long_after_the_time_it_tells_is_named() throws SQLException {
    UUID late = UUID.randomUUID();
    try (Connection superuser = trail.superuser()) {
      SealedTrailForTests.add(superuser, late, late, NOON.minusSeconds(3_600), "plate=TEST");
      superuser.commit();
    }
    trail.seal(NOON.plusSeconds(660));

    assertThat(fsck().words())
        .contains(late + ": it says that it is of 2026-03-01T11:00:00Z, and was sealed after")
        .contains("1 findings");
  }

  @Test
  void a_row_that_no_entry_tells_of_is_found() throws SQLException {
    String correction =
        "insert into read_correction values (gen_random_uuid(), 'TEST', now(), 1, 'TEST1', 'planted %s', 'reyes', now())";
    superuser(
        correction.formatted("with an entry")
            + "; insert into audit_entry select gen_random_uuid(), attempt_id, step, action, now(), actor, session, address, subject from audit_entry limit 1");
    assertThat(fsck().code()).as("the control").isZero();

    superuser(correction.formatted("without one"));

    assertThat(fsck().words())
        .matches(
            "(?s)table read_correction: transaction \\d+ added 1 rows \\(.*\\) and left no entry on the trail\nNOT as sealed: 1 findings\n");
  }

  @Test
  void a_month_whose_salt_is_gone_is_a_note_and_the_rest_is_compared() throws SQLException {
    superuser("delete from audit_salt");
    assertThat(fsck()).satisfies(said -> assertThat(said.code()).isZero());
    assertThat(fsck().words()).startsWith("note: what was asked in 300 entries is not compared");

    superuser("update audit_entry set actor = 'x' where id = '" + trail.ids().get(2) + "'");
    assertThat(fsck().words()).contains("entry 2: ").contains("sealed: actor\n");
  }

  @Test
  void what_was_published_before_and_is_not_there_now_is_a_finding() {
    assertThat(run(folder.resolve("nothing").toString(), trail.key.verifier().line()).words())
        .contains("entries 0 to 299: 300 entries were published, and the folder has 0 now");
    assertThat(run(folder.toString(), trail.witness.verifier().line()).words())
        .contains("published checkpoint: ");
  }

  @Test
  void a_wrong_call_and_a_database_that_is_not_there_are_code_2() {
    assertThat(run(folder.toString()).code()).isEqualTo(2);
    assertThat(run(folder.toString(), "a+b+c").code()).isEqualTo(2);
    Map<String, String> nowhere = Map.of("PW_URL", "jdbc:postgresql://127.0.0.1:1/x");
    assertThat(run(nowhere, folder.toString(), trail.key.verifier().line()))
        .satisfies(said -> assertThat(said.code()).isEqualTo(2))
        .satisfies(said -> assertThat(said.words()).contains("the database cannot be read"));
  }

  private Said fsck() {
    return run(folder.toString(), trail.key.verifier().line(), trail.witness.verifier().line());
  }

  private Said run(String... words) {
    Map<String, String> environment = new HashMap<>(TestStack.readersEnvironment(NAME));
    environment.put("PW_WITNESSED", trail.folder.checkpoint().text());
    return run(environment, words);
  }

  private static Said run(Map<String, String> environment, String... words) {
    ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    int code =
        new FsckProgram(new PrintStream(terminal, true, UTF_8), environment)
            .run(Stream.of(words).toList());
    return new Said(code, terminal.toString(UTF_8));
  }

  private static void superuser(String sql) throws SQLException {
    try (Connection superuser = trail.superuser();
        Statement statement = superuser.createStatement()) {
      statement.execute(sql);
      superuser.commit();
    }
  }
}
