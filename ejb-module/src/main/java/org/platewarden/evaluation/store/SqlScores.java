package org.platewarden.evaluation.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.platewarden.evaluation.Score;
import org.platewarden.evaluation.Score.Reader;
import org.platewarden.evaluation.Tally;
import org.platewarden.evaluation.model.Scores;
import org.platewarden.reads.StoreFailed;

/** Scores in the tables {@code model_score} and {@code model_score_reader}. */
@ApplicationScoped
class SqlScores implements Scores {
  private static final String BEGIN =
      """
      insert into model_score
        (id, version, version_hash, in_force, in_force_hash, started_at, started_by, listed)
      values (?, ?, ?, ?, ?, ?, ?, ?)""";

  private static final String END =
      """
      update model_score set ended_at = ?, outcome = ?, plates = ?, gone = ?
      where id = ? and ended_at is null""";

  private static final String END_OF_READER =
      """
      insert into model_score_reader (score_id, reader, found, exact, first_three, characters)
      values (?, ?, ?, ?, ?, ?) on conflict do nothing""";

  private static final String LATEST =
      """
      select * from model_score order by started_at desc, id limit ?""";

  private static final String READERS =
      """
      select reader, found, exact, first_three, characters
      from model_score_reader where score_id = ?""";

  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  @Override
  public void begin(Score.Order order, int listed) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(BEGIN)) {
      insert.setObject(1, order.id());
      insert.setString(2, order.version());
      insert.setString(3, order.versionHash());
      insert.setString(4, order.inForce());
      insert.setString(5, order.inForceHash());
      insert.setObject(6, order.at().atOffset(ZoneOffset.UTC));
      insert.setString(7, order.by());
      insert.setInt(8, listed);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFailed("a score cannot be begun", e);
    }
  }

  @Override
  @Transactional // all of it, or nothing
  public void end(UUID id, Score.End end) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(END);
        PreparedStatement insert = connection.prepareStatement(END_OF_READER)) {
      for (Map.Entry<Reader, Tally> each : end.readers().entrySet()) {
        insert.setObject(1, id);
        insert.setString(2, each.getKey().name());
        insert.setInt(3, each.getValue().found());
        insert.setInt(4, each.getValue().exact());
        insert.setInt(5, each.getValue().firstThree());
        insert.setDouble(6, each.getValue().characters());
        insert.executeUpdate();
      }
      update.setObject(1, end.at().atOffset(ZoneOffset.UTC));
      update.setString(2, end.outcome().name());
      update.setInt(3, end.plates());
      update.setInt(4, end.gone());
      update.setObject(5, id);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFailed("a score cannot be ended", e);
    }
  }

  @Override
  public List<Score> latest(int most) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(LATEST);
        PreparedStatement readers = connection.prepareStatement(READERS)) {
      select.setInt(1, most);
      List<Score> latest = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Score.Order order = order(row);
          latest.add(new Score(order, row.getInt("listed"), end(row, order, readers)));
        }
      }
      return latest;
    } catch (SQLException e) {
      throw new StoreFailed("scores cannot be read", e);
    }
  }

  private static Score.Order order(ResultSet row) throws SQLException {
    return new Score.Order(
        row.getObject("id", UUID.class),
        row.getString("version"),
        row.getString("version_hash"),
        row.getString("in_force"),
        row.getString("in_force_hash"),
        instant(row, "started_at"),
        row.getString("started_by"));
  }

  private static Optional<Score.End> end(
      ResultSet row, Score.Order order, PreparedStatement readers) throws SQLException {
    if (row.getString("outcome") == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Score.End(
            instant(row, "ended_at"),
            Score.Outcome.valueOf(row.getString("outcome")),
            row.getInt("plates"),
            row.getInt("gone"),
            tallies(order, readers)));
  }

  private static Map<Reader, Tally> tallies(Score.Order order, PreparedStatement readers)
      throws SQLException {
    readers.setObject(1, order.id());
    Map<Reader, Tally> tallies = new EnumMap<>(Reader.class);
    try (ResultSet row = readers.executeQuery()) {
      while (row.next()) {
        tallies.put(
            Reader.valueOf(row.getString("reader")),
            new Tally(
                row.getInt("found"),
                row.getInt("exact"),
                row.getInt("first_three"),
                row.getDouble("characters")));
      }
    }
    return tallies;
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
