package org.platewarden.review.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.AuditSubject;
import org.platewarden.audit.store.SealedTrailForTests;
import org.platewarden.it.support.TestStack;
import org.platewarden.review.CommittedDraw;
import org.platewarden.review.DrawsForTests;
import org.platewarden.review.RevealedDraw;
import org.platewarden.review.ReviewWeek;

/** A week from its commitment to its draw, on the real database, and drawn again by the program. */
@DisplayName("R30: what was drawn of a week can be drawn again by whoever may only read")
class WeekDrawnAgainIT {
  private static final String NAME = "pw_redraw";
  private static final ReviewWeek WEEK = ReviewWeek.read("2026-W10");
  private static final int ASKED = 40;
  private static final int PERCENT = 10;

  private static final String ENTRY =
      """
      insert into audit_entry (id, attempt_id, step, action, at, actor, session, address, subject)
      values ('%s', '%s', '%s', '%s', '%s', 'maintenance', '-', '-', '%s')""";

  @TempDir static Path folder;
  private static SealedTrailForTests trail;
  private static RevealedDraw revealed;

  private record Said(int code, String words) {}

  @BeforeAll
  static void a_week_is_fixed_asked_in_and_drawn() throws SQLException, IOException {
    trail = SealedTrailForTests.withoutEntries(NAME, folder);
    SqlReviews reviews = new SqlReviews();
    reviews.database = trail.database().pool();
    DrawsForTests draws = new DrawsForTests(trail.periods(), List.of("ito", "okafor"), PERCENT);
    Instant sunday = WEEK.from().minus(Duration.ofHours(1));
    CommittedDraw fixed = draws.commitment(WEEK);
    reviews.add(fixed, sunday);
    put(AuditAction.COMMIT_REVIEW_DRAW, sunday, fixed);
    askAt(WEEK.from().minusSeconds(1));
    for (int each = 0; each < ASKED; each++) {
      askAt(WEEK.from().plus(Duration.ofHours(4L * each)));
    }
    askAt(WEEK.until());
    assertThat(draws.draw(fixed)).as("before the trail is sealed").isEmpty();
    trail.sealAndPublish(WEEK.settled());
    revealed = draws.draw(fixed).orElseThrow();
    reviews.add(revealed, WEEK.settled(), WEEK.settled().plus(Duration.ofDays(7)));
    put(AuditAction.REVEAL_REVIEW_DRAW, WEEK.settled().plusSeconds(1), revealed);
    trail.sealAndPublish(WEEK.settled().plusSeconds(2));
    asOwner("create table kept_entry as select * from audit_entry");
    asOwner("create table kept_review as select * from review");
  }

  @AfterEach
  void restore() throws SQLException {
    asOwner("truncate audit_entry; insert into audit_entry select * from kept_entry");
    asOwner("delete from review; insert into review select * from kept_review");
  }

  @AfterAll
  static void drop() throws SQLException {
    trail.close();
  }

  @Test
  @DisplayName(
      "Drawn again it is the same: four of the week's forty, none of the seconds around it")
  void drawn_again_it_is_the_same() {
    assertThat(revealed.drawn()).hasSize(ASKED * PERCENT / 100);
    assertThat(redraw("2026-W10"))
        .isEqualTo(new Said(0, "as fixed before it began: week 2026-W10, 40 queries, 4 drawn\n"));
  }

  @Test
  @DisplayName("A drawn query that was given to another reviewer is named")
  void another_reviewer_is_named() throws SQLException {
    UUID query = revealed.drawn().getFirst().query();
    asOwner("update review set reviewer = 'novak' where query_id = '" + query + "'");

    assertThat(redraw("2026-W10").words())
        .contains("drawn and not handed to a reviewer: " + query)
        .contains("handed to a reviewer and not drawn: " + query + ">novak")
        .endsWith("NOT as fixed: 2 findings\n");
  }

  @Test
  @DisplayName("A query that is gone from the trail is found, though it was not drawn")
  void a_query_that_is_gone_is_found() throws SQLException {
    asOwner(
        "delete from audit_entry where id = (select id from audit_entry where action = 'QUERY_READS'"
            + " and step = 'ATTEMPTED' and at >= '2026-03-02' and at < '2026-03-09'"
            + " and id not in (select query_id from review) limit 1)");

    assertThat(redraw("2026-W10").code()).isEqualTo(1);
    assertThat(redraw("2026-W10").words()).contains("40 queries were drawn from, the trail has 39");
  }

  @Test
  @DisplayName("A root that was never published is found")
  void a_root_that_was_never_published_is_found(@TempDir Path elsewhere) {
    assertThat(redraw("2026-W10", elsewhere).words())
        .startsWith("the published log does not have the revealed root");
  }

  @ParameterizedTest
  @CsvSource({"2026-W11, not drawn yet", "2026-W54, 'week refused'", "next, 'week refused'"})
  @DisplayName("A week that was not drawn, or is none, is said")
  void a_week_that_is_none_is_said(String week, String words) {
    Said said = redraw(week);

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.words()).contains(words);
  }

  private static Said redraw(String week) {
    return redraw(week, folder);
  }

  private static Said redraw(String week, Path published) {
    Map<String, String> reader = TestStack.readersEnvironment(NAME);
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream terminal = new PrintStream(said, true, StandardCharsets.UTF_8);
    int code = RedrawProgram.run(List.of(week, published.toString()), reader, terminal);
    return new Said(code, said.toString(StandardCharsets.UTF_8));
  }

  private static void askAt(Instant at) throws SQLException {
    UUID query = UUID.randomUUID();
    try (Connection owner = trail.database().owner()) {
      SealedTrailForTests.add(owner, query, query, at, "plate=TEST");
    }
  }

  private static void put(AuditAction action, Instant at, AuditSubject subject)
      throws SQLException {
    UUID attempt = UUID.randomUUID();
    String when = at.atOffset(ZoneOffset.UTC).toString();
    asOwner(ENTRY.formatted(attempt, attempt, "ATTEMPTED", action, when, subject.onTheTrail()));
    asOwner(ENTRY.formatted(UUID.randomUUID(), attempt, "DONE", action, when, ""));
  }

  private static void asOwner(String sql) throws SQLException {
    try (Connection owner = trail.database().owner();
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }
}
