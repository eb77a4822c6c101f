package org.platewarden.review.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.platewarden.review.CommittedDraw;
import org.platewarden.review.DrawnQuery;
import org.platewarden.review.RevealedDraw;
import org.platewarden.review.Review;
import org.platewarden.review.ReviewFinding;
import org.platewarden.review.ReviewWeek;
import org.platewarden.review.model.Reviews;

/**
 * Reviews in the tables {@code review_week}, {@code review_draw}, {@code review}, {@code
 * review_finding}.
 */
@ApplicationScoped
class SqlReviews implements Reviews {
  private static final String COMMIT =
      "insert into review_week (week, commitment, percent, committed_at) values (?, ?, ?, ?)";

  private static final String REVEAL =
      """
      insert into review_draw (week, secret, size, root, asked, drawn_at)
      values (?, ?, ?, ?, ?, ?)""";

  private static final String ADD =
      "insert into review (query_id, week, asker, reviewer, due_at) values (?, ?, ?, ?, ?)";

  private static final String FIND =
      """
      insert into review_finding (query_id, asker, verdict, remark, found_by, found_at)
      select query_id, asker, ?, ?, ?, ? from review where query_id = ?
      on conflict (query_id) do nothing""";

  private static final String REVIEWS =
      """
      select review.query_id, week, review.asker, reviewer, due_at, verdict, remark, found_by, found_at
      from review left join review_finding using (query_id)
      where""";

  private static final String OF_REVIEWER =
      REVIEWS
          + """
           reviewer = ?
          order by (found_at is null) desc, case when found_at is null then due_at end,
            found_at desc, review.query_id limit ?""";

  private static final String OVERDUE =
      REVIEWS + " found_at is null and due_at <= ? order by due_at, review.query_id";

  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  @Override
  public void add(CommittedDraw draw, Instant at) {
    on(
        COMMIT,
        insert -> {
          fill(insert, draw.week().toString(), draw.commitment(), draw.percent(), at);
          return insert.executeUpdate();
        });
  }

  @Override
  public void add(RevealedDraw draw, Instant at, Instant due) {
    String week = draw.week().toString();
    on(
        REVEAL,
        insert -> {
          fill(
              insert,
              week,
              draw.secret(),
              draw.trail().size(),
              draw.trail().root(),
              draw.asked(),
              at);
          return insert.executeUpdate();
        });
    on(
        ADD,
        insert -> {
          for (DrawnQuery query : draw.drawn()) {
            fill(insert, query.query(), week, query.asker(), query.reviewer(), due);
            insert.addBatch();
          }
          return insert.executeBatch().length;
        });
  }

  @Override
  public Set<ReviewWeek> committed() {
    return weeks("select week from review_week order by week");
  }

  @Override
  public Optional<CommittedDraw> committed(ReviewWeek week) {
    return on(
        "select commitment, percent from review_week where week = ?",
        select -> {
          fill(select, week.toString());
          try (ResultSet row = select.executeQuery()) {
            return row.next()
                ? Optional.of(new CommittedDraw(week, row.getString(1), row.getInt(2)))
                : Optional.empty();
          }
        });
  }

  @Override
  public Set<ReviewWeek> drawn() {
    return weeks("select week from review_draw order by week");
  }

  private Set<ReviewWeek> weeks(String query) {
    return on(
        query,
        select -> {
          Set<ReviewWeek> weeks = new LinkedHashSet<>();
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              weeks.add(ReviewWeek.read(row.getString(1)));
            }
          }
          return weeks;
        });
  }

  @Override
  public Optional<Review> find(UUID query) {
    return reviews(REVIEWS + " review.query_id = ?", query).stream().findFirst();
  }

  @Override
  public List<Review> of(String reviewer, int most) {
    return reviews(OF_REVIEWER, reviewer, most);
  }

  @Override
  public List<Review> openAndDueBefore(Instant instant) {
    return reviews(OVERDUE, instant);
  }

  private List<Review> reviews(String query, Object... values) {
    return on(
        query,
        select -> {
          fill(select, values);
          List<Review> reviews = new ArrayList<>();
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              reviews.add(review(row));
            }
          }
          return reviews;
        });
  }

  private static Review review(ResultSet row) throws SQLException {
    return new Review(
        ReviewWeek.read(row.getString("week")),
        row.getObject("query_id", UUID.class),
        row.getString("asker"),
        row.getString("reviewer"),
        instant(row, "due_at"),
        found(row));
  }

  private static Optional<Review.Found> found(ResultSet row) throws SQLException {
    String verdict = row.getString("verdict");
    return verdict == null
        ? Optional.empty()
        : Optional.of(
            new Review.Found(
                Review.Verdict.valueOf(verdict),
                row.getString("remark"),
                row.getString("found_by"),
                instant(row, "found_at")));
  }

  @Override
  public boolean add(UUID query, ReviewFinding finding, String by, Instant at) {
    return on(
        FIND,
        insert -> {
          fill(insert, finding.verdict().name(), finding.remark(), by, at, query);
          return insert.executeUpdate() == 1;
        });
  }

  private static void fill(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      statement.setObject(
          i + 1, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
    }
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private interface Work<T> {
    T on(PreparedStatement statement) throws SQLException;
  }

  private <T> T on(String query, Work<T> work) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(query)) {
      return work.on(statement);
    } catch (SQLException e) {
      throw new ReviewStoreFailed(e);
    }
  }
}
