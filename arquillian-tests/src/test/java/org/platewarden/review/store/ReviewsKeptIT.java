package org.platewarden.review.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.audit.SealedHead;
import org.platewarden.it.support.FreshDatabase;
import org.platewarden.review.CommittedDraw;
import org.platewarden.review.DrawnQuery;
import org.platewarden.review.RevealedDraw;
import org.platewarden.review.Review;
import org.platewarden.review.Review.Verdict;
import org.platewarden.review.ReviewFinding;
import org.platewarden.review.ReviewWeek;

/** Reviews, on the real database and with the application's rights. */
@DisplayName("R30: draws, reviews and findings are kept as they were made")
class ReviewsKeptIT {
  private static final ReviewWeek WEEK = ReviewWeek.read("2026-W48");
  private static final Instant DRAWN = WEEK.settled();
  private static final Instant DUE = DRAWN.plus(Duration.ofDays(7));
  private static final String HEX = "0f".repeat(32);

  private final UUID first = new UUID(0, 1);
  private final UUID second = new UUID(0, 2);

  private FreshDatabase database;
  private SqlReviews reviews;

  @BeforeEach
  void a_week_with_two_drawn_queries() throws SQLException, IOException {
    database = FreshDatabase.fresh("pw_reviews");
    reviews = new SqlReviews();
    reviews.database = database.pool();
    reviews.add(new CommittedDraw(WEEK, HEX, 5), WEEK.from().minusSeconds(60));
    reviews.add(
        new RevealedDraw(
            WEEK,
            HEX,
            new SealedHead(812, HEX),
            23,
            List.of("ito", "okafor"),
            List.of(
                new DrawnQuery(first, "reyes", "okafor"), new DrawnQuery(second, "tran", "ito"))),
        DRAWN,
        DUE);
  }

  @AfterEach
  void drop() throws SQLException {
    database.close();
  }

  @Test
  @DisplayName("What was fixed and what was drawn is found again")
  void what_was_drawn_is_found_again() {
    assertThat(reviews.committed()).containsExactly(WEEK);
    assertThat(reviews.committed(WEEK)).contains(new CommittedDraw(WEEK, HEX, 5));
    assertThat(reviews.committed(WEEK.next())).isEmpty();
    assertThat(reviews.drawn()).containsExactly(WEEK);
    assertThat(reviews.of("okafor", 10)).extracting(Review::query).containsExactly(first);
    assertThat(reviews.of("reyes", 10)).isEmpty();
  }

  @Test
  @DisplayName("Overdue is what is due and has no finding")
  void overdue_is_what_is_due_without_finding() {
    assertThat(reviews.openAndDueBefore(DUE.minusMillis(1))).isEmpty();
    assertThat(reviews.openAndDueBefore(DUE)).hasSize(2);

    reviews.add(first, new ReviewFinding(first, Verdict.IN_ORDER, ""), "okafor", DUE);

    assertThat(reviews.openAndDueBefore(DUE)).extracting(Review::query).containsExactly(second);
  }

  @Test
  @DisplayName("The first finding stays, whoever comes with a second one")
  void the_first_finding_stays() {
    ReviewFinding unlawful =
        new ReviewFinding(first, Verdict.NOT_LAWFUL, "the case was closed a year before");

    assertThat(reviews.add(first, unlawful, "okafor", DRAWN)).isTrue();
    assertThat(reviews.add(first, new ReviewFinding(first, Verdict.IN_ORDER, ""), "novak", DRAWN))
        .isFalse();

    assertThat(reviews.find(first).orElseThrow().found())
        .contains(new Review.Found(Verdict.NOT_LAWFUL, unlawful.remark(), "okafor", DRAWN));
    assertThat(reviews.add(new UUID(9, 9), unlawful, "okafor", DRAWN)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into review values ('00000000-0000-0000-0000-000000000009', '2026-W48', 'reyes', 'reyes', now())",
        "insert into review_finding values ('00000000-0000-0000-0000-000000000001', 'reyes', 'IN_ORDER', '', 'reyes', now())",
        "insert into review_finding values ('00000000-0000-0000-0000-000000000001', 'tran', 'IN_ORDER', '', 'reyes', now())",
        "insert into review_draw values ('2026-W48', repeat('0', 64), 1, repeat('0', 64), 0, now())",
        "insert into review_draw values ('2026-W50', repeat('0', 64), 1, repeat('0', 64), 0, now())",
        "update review set reviewer = 'novak'",
        "update review_week set commitment = repeat('0', 64)",
        "delete from review",
        "delete from review_finding"
      })
  @DisplayName(
      "With the application's rights nobody comes to review themselves, draws twice, or takes back")
  void the_application_cannot_bend_it(String statement) throws SQLException {
    try (Statement sql = database.application().createStatement()) {
      assertThatThrownBy(() -> sql.execute(statement)).isInstanceOf(SQLException.class);
    }
    assertThat(reviews.of("okafor", 10)).hasSize(1);
  }
}
