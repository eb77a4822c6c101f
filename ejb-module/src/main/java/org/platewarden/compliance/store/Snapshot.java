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

  private static final int FETCHED = 5000;

  private static final String CANCELLED = "57014";
  private static final Pattern NAME = Pattern.compile("(?<!:):([a-zA-Z]+)");

  private final Connection connection;
  private final Map<String, Object> values;
  private final int mostRows;

  Snapshot(Connection connection, Map<String, Object> values, int mostRows) {
    this.connection = connection;
    this.values = Map.copyOf(values);
    this.mostRows = mostRows;
  }

  /** A table of the report. */
  Section section(String key, String sql) throws SQLException {
    return read(
        sql,
        rows -> {
          List<String> columns = columns(rows.getMetaData());
          List<List<Cell>> cells = new ArrayList<>();
          while (rows.next()) {
            if (cells.size() == mostRows) {
              throw ReportRefused.tooMany(mostRows);
            }
            cells.add(row(rows, columns.size()));
          }
          return new Section(key, columns, cells);
        });
  }

  /**
   * A table that may be too long: its first rows, and where there are more a table that says how
   * many, and since when. The statement's first column is a moment, by which it is sorted.
   */
  List<Section> sections(String key, String sql) throws SQLException {
    return read(
        sql,
        rows -> {
          List<String> columns = columns(rows.getMetaData());
          List<List<Cell>> cells = new ArrayList<>();
          long more = 0;
          Cell since = Cell.NOTHING;
          while (rows.next()) {
            if (cells.size() < mostRows) {
              cells.add(row(rows, columns.size()));
            } else {
              since = more == 0 ? cell(rows, 1) : since;
              more++;
            }
          }
          Section first = new Section(key, columns, cells);
          return more == 0 ? List.of(first) : List.of(leftOut(more, since), first);
        });
  }

  private static Section leftOut(long rows, Cell since) {
    return new Section(
        "left-out", List.of("rows", "since"), List.of(List.of(new Cell.Count(rows), since)));
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
      statement.setFetchSize(FETCHED); // what is left out does not come into memory
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
