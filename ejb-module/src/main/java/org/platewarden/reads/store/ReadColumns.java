package org.platewarden.reads.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.platewarden.reads.model.PlateRead;
import org.platewarden.reads.model.ReadRecord;

/**
 * Reads turned on their side for {@link ReadsSql#ADD_READS}: an array a column. A read's own lists
 * travel as words, since PostgreSQL's arrays of arrays must be square.
 */
final class ReadColumns {
  private final List<ReadRecord> rows;

  ReadColumns(Collection<PlateRead> reads) {
    // one order for everybody, so that two writers never wait for each other
    rows =
        reads.stream()
            .map(PlateRead::values)
            .sorted(Comparator.comparing(ReadRecord::plate))
            .toList();
  }

  void bind(Connection connection, PreparedStatement insert) throws SQLException {
    Binder binder = new Binder(connection, insert);
    binder.bind("bigint", ReadRecord::id);
    binder.bind("text", row -> row.capturedAt().toString());
    binder.bind("integer", ReadRecord::cameraId);
    binder.bind("real", ReadRecord::latitude);
    binder.bind("real", ReadRecord::longitude);
    binder.bind("text", ReadRecord::placeOfCapture);
    binder.bind("smallint", ReadRecord::sourceId);
    binder.bind("smallint", ReadRecord::confidence);
    binder.bind("smallint", ReadRecord::makeId);
    binder.bind("smallint", ReadRecord::modelId);
    binder.bind("smallint", ReadRecord::colourId);
    binder.bind("text", ReadRecord::plate);
    binder.bind("text", ReadRecord::issuer);
    binder.bind("text", row -> words(Arrays.stream(row.candidatePlates())));
    binder.bind("text", row -> words(Arrays.stream(row.candidateConfidences())));
    binder.bind(
        "text", row -> row.plateBox() == null ? null : words(Arrays.stream(row.plateBox())));
    binder.bind("text", ReadRecord::externalId);
    binder.bindBytes(ReadRecord::imageSha256);
    binder.bind("text", row -> row.receivedAt().toString());
  }

  private static String words(Stream<?> values) {
    return values.map(String::valueOf).collect(Collectors.joining(" "));
  }

  /** Binds one column after the other. */
  private final class Binder {
    private final Connection connection;
    private final PreparedStatement insert;
    private int position;

    Binder(Connection connection, PreparedStatement insert) {
      this.connection = connection;
      this.insert = insert;
    }

    /** The driver takes byte arrays only in an array of just them. */
    void bindBytes(Function<ReadRecord, byte @Nullable []> column) throws SQLException {
      insert.setArray(
          ++position,
          connection.createArrayOf("bytea", rows.stream().map(column).toArray(byte[][]::new)));
    }

    void bind(String type, Function<ReadRecord, ?> column) throws SQLException {
      insert.setArray(
          ++position, connection.createArrayOf(type, rows.stream().map(column).toArray()));
    }
  }
}
