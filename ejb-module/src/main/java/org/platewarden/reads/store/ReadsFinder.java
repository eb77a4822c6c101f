package org.platewarden.reads.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.reads.PlatePattern;
import org.platewarden.reads.ReadPage;
import org.platewarden.reads.ReadSummary;
import org.platewarden.reads.ReadsQuery;

/**
 * Answers queries over reads. A partial plate is first looked up in the dictionary; few plates are
 * read by their histories, many by time, newest first, until the page is full.
 */
@ApplicationScoped
class ReadsFinder {
  /** With more candidates than this, walking by time is faster than by plate. */
  static final int MOST_CANDIDATES = 1000;

  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  ReadPage find(ReadsQuery query) {
    try (Connection connection = database.getConnection()) {
      Optional<List<String>> plates = platesOf(connection, query);
      OptionalInt camera = cameraOf(connection, query);
      boolean none =
          plates.filter(List::isEmpty).isPresent()
              || (query.camera().isPresent() && camera.isEmpty());
      return none
          ? new ReadPage(List.of(), false)
          : page(connection, query.limit(), Page.of(connection, query, plates, camera));
    } catch (SQLException e) {
      throw new StoreFailed("reads cannot be searched", e);
    }
  }

  /**
   * The SQL of a page and its values but for the limit.
   *
   * @param sql whole
   * @param values in order
   */
  private record Page(String sql, List<Object> values) {
    static Page of(
        Connection connection, ReadsQuery query, Optional<List<String>> plates, OptionalInt camera)
        throws SQLException {
      Conditions conditions = Conditions.of(connection, query, plates, camera);
      String inner = plates.isPresent() ? ReadsSql.BY_PLATE : ReadsSql.BY_TIME;
      return new Page(
          ReadsSql.SUMMARY.formatted(inner.formatted(conditions.sql())), conditions.values());
    }
  }

  private static OptionalInt cameraOf(Connection connection, ReadsQuery query) throws SQLException {
    if (query.camera().isEmpty()) {
      return OptionalInt.empty();
    }
    try (PreparedStatement select = connection.prepareStatement(ReadsSql.CAMERA_ID)) {
      select.setString(1, query.camera().get().value());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
      }
    }
  }

  /** The plates a query is about; empty if there are too many to name. */
  private static Optional<List<String>> platesOf(Connection connection, ReadsQuery query)
      throws SQLException {
    if (query.plate().isEmpty()) {
      return Optional.empty();
    }
    PlatePattern pattern = query.plate().get();
    if (pattern.isWhole()) {
      return Optional.of(List.of(pattern.text()));
    }
    List<String> candidates = candidates(connection, pattern, query.window());
    return candidates.size() > MOST_CANDIDATES ? Optional.empty() : Optional.of(candidates);
  }

  private static List<String> candidates(
      Connection connection, PlatePattern pattern, TimeWindow window) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(ReadsSql.CANDIDATES)) {
      select.setString(1, pattern.asLike());
      select.setBoolean(2, !pattern.asksForKinds());
      select.setString(3, pattern.asRegex());
      select.setObject(4, window.from().atOffset(ZoneOffset.UTC).toLocalDate());
      select.setObject(5, window.until().atOffset(ZoneOffset.UTC).toLocalDate());
      select.setInt(6, MOST_CANDIDATES + 1);
      List<String> plates = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          plates.add(rows.getString(1));
        }
      }
      return plates;
    }
  }

  private static ReadPage page(Connection connection, int limit, Page page) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(page.sql())) {
      int position = 0;
      for (Object value : page.values()) {
        select.setObject(++position, value);
      }
      select.setInt(++position, limit + 1);
      List<ReadSummary> reads = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          reads.add(ReadRow.summary(rows));
        }
      }
      boolean more = reads.size() > limit;
      return new ReadPage(List.copyOf(more ? reads.subList(0, limit) : reads), more);
    }
  }
}
