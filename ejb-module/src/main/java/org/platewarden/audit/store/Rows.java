package org.platewarden.audit.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The rows of a query, one after the other; inside a transaction few of them are in memory at once.
 */
final class Rows<T> implements AutoCloseable {
  private static final int AT_ONCE = 2_000;

  private final PreparedStatement statement;
  private final ResultSet rows;
  private final Reading<T> reading;
  private Optional<T> next;

  /** Makes something of the row at which a result stands. */
  interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private Rows(PreparedStatement statement, ResultSet rows, Reading<T> reading)
      throws SQLException {
    this.statement = statement;
    this.rows = rows;
    this.reading = reading;
    this.next = read();
  }

  @SuppressWarnings("MustBeClosedChecker") // closed with this
  static <T> Rows<T> of(Connection connection, String query, Reading<T> reading)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(query);
    statement.setFetchSize(AT_ONCE);
    return new Rows<>(statement, statement.executeQuery(), reading);
  }

  /** The row that comes next. */
  Optional<T> peek() {
    return next;
  }

  /** Goes on by one row. */
  void advance() throws SQLException {
    next = read();
  }

  private Optional<T> read() throws SQLException {
    return rows.next() ? Optional.of(reading.of(rows)) : Optional.empty();
  }

  @Override
  public void close() throws SQLException {
    try (statement) {
      rows.close();
    }
  }
}
