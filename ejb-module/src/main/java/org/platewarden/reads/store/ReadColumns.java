package org.platewarden.reads.store;

import static java.util.stream.Collectors.joining;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.platewarden.reads.model.PlateRead;
import org.platewarden.reads.model.ReadRecord;

/**
 * Reads as {@link ReadsSql#addReads} wants them: a few as they are, many turned on their side, an
 * array a column. A read's own lists travel as words, since PostgreSQL's arrays of arrays must be
 * square.
 */
final class ReadColumns {
  /** Arrays cost more to take apart than the rows of so few reads. */
  static final int FEW = 8;

  /** The form of a statement for many. */
  static final int MANY = FEW + 1;

  private static final List<Column> COLUMNS =
      List.of(
          new Column("bigint", ReadRecord::id),
          new Column("text", row -> row.capturedAt().toString()),
          new Column("integer", ReadRecord::cameraId),
          new Column("real", ReadRecord::latitude),
          new Column("real", ReadRecord::longitude),
          new Column("text", ReadRecord::placeOfCapture),
          new Column("smallint", ReadRecord::sourceId),
          new Column("smallint", ReadRecord::confidence),
          new Column("smallint", ReadRecord::makeId),
          new Column("smallint", ReadRecord::modelId),
          new Column("smallint", ReadRecord::colourId),
          new Column("text", ReadRecord::plate),
          new Column("text", ReadRecord::issuer),
          new Column("text", row -> words(row.candidatePlates())),
          new Column("text", row -> words(row.candidateConfidences())),
          new Column("text", row -> row.plateBox() == null ? null : words(row.plateBox())),
          new Column("text", ReadRecord::externalId),
          new Column("bytea", ReadRecord::imageSha256),
          new Column("text", row -> row.receivedAt().toString()));

  private final List<PlateRead> reads;
  private final List<ReadRecord> rows;
  private final int form;

  /**
   * One column.
   *
   * @param type as PostgreSQL calls it
   * @param of its value in a row
   */
  private record Column(String type, Function<ReadRecord, @Nullable Object> of) {
    /** Nothing has a type too: the driver would else prepare the statement anew each time. */
    void bind(PreparedStatement insert, int position, ReadRecord row) throws SQLException {
      Object value = of.apply(row);
      if (value == null) {
        insert.setNull(position, type.equals("bytea") ? Types.BINARY : Types.VARCHAR);
      } else {
        insert.setObject(position, value);
      }
    }
  }

  ReadColumns(List<PlateRead> reads) {
    this.reads = reads;
    // one order for everybody, so that two writers never wait for each other
    rows =
        reads.stream()
            .map(PlateRead::values)
            .sorted(Comparator.comparing(ReadRecord::plate))
            .toList();
    long plates = rows.stream().map(ReadRecord::plate).distinct().count();
    form = rows.size() <= FEW && plates == rows.size() ? rows.size() : MANY;
  }

  /** The rows of a few, or all columns of {@link #MANY}, as they stand in a statement. */
  static String parameters(int form) {
    return form == MANY
        ? "unnest(" + COLUMNS.stream().map(each -> "?").collect(joining(", ")) + ")"
        : "(values " + Stream.generate(ReadColumns::row).limit(form).collect(joining(", ")) + ")";
  }

  private static String row() {
    return COLUMNS.stream().map(each -> "?::" + each.type()).collect(joining(", ", "(", ")"));
  }

  /** How many rows the statement has: those that there are, if few and of different plates. */
  int form() {
    return form;
  }

  /** Binds them from a position on, runs the statement, and gives those that were new. */
  List<PlateRead> added(Connection connection, PreparedStatement insert, int first)
      throws SQLException {
    int position = first;
    if (form == MANY) {
      for (Column column : COLUMNS) {
        insert.setArray(position++, arrayOf(connection, column));
      }
    } else {
      for (ReadRecord row : rows) {
        for (Column column : COLUMNS) {
          column.bind(insert, position++, row);
        }
      }
    }
    try (ResultSet added = insert.executeQuery()) {
      Set<Long> numbers = new HashSet<>();
      while (added.next()) {
        numbers.add(added.getLong(1));
      }
      // the first of its kind where one came twice
      return reads.stream().filter(read -> numbers.remove(read.key().id())).toList();
    }
  }

  private Array arrayOf(Connection connection, Column column) throws SQLException {
    Stream<@Nullable Object> values = rows.stream().map(column.of());
    // the driver takes byte arrays only in an array of just them
    return connection.createArrayOf(
        column.type(),
        column.type().equals("bytea") ? values.toArray(byte[][]::new) : values.toArray());
  }

  private static String words(Object[] values) {
    return Arrays.stream(values).map(String::valueOf).collect(joining(" "));
  }
}
