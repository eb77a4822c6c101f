package org.platewarden.compliance.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.SealedHead;
import org.platewarden.compliance.Cell;
import org.platewarden.compliance.ReportRefused;
import org.platewarden.compliance.Section;

/**
 * The database as it was at one moment, whatever else goes on in it. Statements name their values,
 * {@code :from}, and their columns what the report calls them.
 */
final class Snapshot {
  /** More rows than this nobody reads. */
  static final int MOST_ROWS = 50_000;

  static final int MOST_SECONDS = 25;

  private static final String CANCELLED = "57014";
  private static final Pattern NAME = Pattern.compile("(?<!:):([a-zA-Z]+)");

  private final Connection connection;
  private final Map<String, Object> values;

  Snapshot(Connection connection, Map<String, Object> values) {
    this.connection = connection;
    this.values = Map.copyOf(values);
  }

  /** A table of the report. */
  Section section(String key, String sql) throws SQLException {
    return read(
        sql,
        rows -> {
          List<String> columns = columns(rows.getMetaData());
          List<List<Cell>> cells = new ArrayList<>();
          while (rows.next()) {
            if (cells.size() == MOST_ROWS) {
              throw ReportRefused.tooMany(MOST_ROWS);
            }
            cells.add(row(rows, columns.size()));
          }
          return new Section(key, columns, cells);
        });
  }

  /** A checkpoint, if there is one. */
  Optional<SealedHead> head(String sql) throws SQLException {
    return read(
        sql,
        row ->
            row.next()
                ? Optional.of(new SealedHead(row.getLong(1), row.getString(2)))
                : Optional.empty());
  }

  /** One number. */
  long count(String sql) throws SQLException {
    return read(
        sql,
        row -> {
          row.next();
          return row.getLong(1);
        });
  }

  /** Makes something of all rows. */
  private interface Reading<T> {
    T of(ResultSet rows) throws SQLException;
  }

  private <T> T read(String sql, Reading<T> reading) throws SQLException {
    List<Object> bound = new ArrayList<>();
    Matcher names = NAME.matcher(sql);
    StringBuilder positional = new StringBuilder();
    while (names.find()) {
      bound.add(forJdbc(values.get(names.group(1)), names.group(1)));
      names.appendReplacement(positional, "?");
    }
    names.appendTail(positional);
    try (PreparedStatement statement = connection.prepareStatement(positional.toString())) {
      statement.setQueryTimeout(MOST_SECONDS);
      for (int i = 0; i < bound.size(); i++) {
        statement.setObject(i + 1, bound.get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        return reading.of(rows);
      }
    } catch (SQLException e) {
      if (CANCELLED.equals(e.getSQLState())) {
        throw ReportRefused.tookTooLong(MOST_SECONDS);
      }
      throw e;
    }
  }

  private static Object forJdbc(@Nullable Object value, String name) {
    if (value == null) {
      throw new IllegalStateException("a statement names a value that there is not: " + name);
    }
    return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
  }

  private static List<String> columns(ResultSetMetaData told) throws SQLException {
    List<String> columns = new ArrayList<>();
    for (int column = 1; column <= told.getColumnCount(); column++) {
      columns.add(told.getColumnLabel(column));
    }
    return columns;
  }

  private static List<Cell> row(ResultSet row, int wide) throws SQLException {
    List<Cell> cells = new ArrayList<>();
    for (int column = 1; column <= wide; column++) {
      cells.add(cell(row, column));
    }
    return cells;
  }

  private static Cell cell(ResultSet row, int column) throws SQLException {
    return switch (row.getObject(column)) {
      case null -> Cell.NOTHING;
      case Number number -> new Cell.Count(number.longValue());
      case java.sql.Timestamp at ->
          new Cell.Moment(row.getObject(column, OffsetDateTime.class).toInstant());
      case java.sql.Date day -> new Cell.Day(row.getObject(column, LocalDate.class));
      case Object other -> new Cell.Text(other.toString());
    };
  }
}
