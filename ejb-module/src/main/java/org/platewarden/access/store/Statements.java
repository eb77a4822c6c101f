package org.platewarden.access.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs statements; of a connection that the server lends, in the caller's transaction. */
record Statements(DataSource database) {
  /** Makes something of a row. */
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** Two changes that exclude each other met; whoever came first has won. */
  static boolean isConflict(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return state.equals("23505") || state.equals("40001") || state.equals("40P01");
  }

  <T> List<T> list(String query, Row<T> row, @Nullable Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(query)) {
      fill(select, values);
      List<T> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(row.of(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new AccessStoreFailed(e);
    }
  }

  boolean isThere(String query, @Nullable Object... values) {
    return !list(query, row -> 1, values).isEmpty();
  }

  /** How many rows were changed; none if somebody else was first. */
  int change(String statement, @Nullable Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement change = connection.prepareStatement(statement)) {
      fill(change, values);
      return change.executeUpdate();
    } catch (SQLException e) {
      if (isConflict(e)) {
        return 0;
      }
      throw new AccessStoreFailed(e);
    }
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static Optional<Instant> maybe(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static void fill(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      statement.setObject(
          i + 1, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
    }
  }
}
