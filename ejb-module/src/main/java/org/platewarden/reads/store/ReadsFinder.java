package org.platewarden.reads.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.reads.CameraVisits;
import org.platewarden.reads.PageAsked;
import org.platewarden.reads.PlateHistory;
import org.platewarden.reads.PlatePattern;
import org.platewarden.reads.QuestionRefused;
import org.platewarden.reads.ReadPage;
import org.platewarden.reads.ReadReference;
import org.platewarden.reads.ReadSummary;
import org.platewarden.reads.ReadsQuery;
import org.platewarden.reads.StoreFailed;
import org.platewarden.reads.model.PlateTally;
import org.platewarden.reads.model.VehicleNames;

/**
 * Answers queries over reads. Partial plates and look-alikes are first looked up in the dictionary;
 * few plates are read by their histories, many by time, newest first, until the page is full. Reads
 * of many cameras are gathered stretch by stretch.
 */
@ApplicationScoped
class ReadsFinder {
  /** With more candidates than this, walking by time is faster than by plate. */
  static final int MOST_CANDIDATES = 1000;

  /** PostgreSQL stopped a statement that took longer than it may. */
  private static final String STOPPED = "57014";

  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  @Inject VehicleNames names;

  int mostCandidates = MOST_CANDIDATES;
  String movingCameras = ReadsSql.CAMERA_MOVES;

  ReadPage find(ReadsQuery query, PageAsked page) {
    return answered(
        connection -> {
          Sought sought = lookups(connection).of(query);
          return sought.isNothing()
              ? new ReadPage(List.of(), false)
              : page(connection, query, sought, page);
        });
  }

  int count(ReadsQuery query, int most) {
    return answered(
        connection -> {
          Sought sought = lookups(connection).of(query);
          return sought.isNothing() ? 0 : counted(connection, query, sought, most);
        });
  }

  List<PlateTally> tally(ReadsQuery query, int most) {
    return answered(
        connection -> {
          Sought sought = lookups(connection).of(query);
          return sought.isNothing() ? List.of() : tallied(connection, query, sought, most);
        });
  }

  PlateHistory history(String characters, TimeWindow window, int reads) {
    ReadPage newest =
        find(ReadsQuery.of(new PlatePattern(characters), window), PageAsked.first(reads));
    return answered(connection -> new PlateHistory(visits(connection, characters, window), newest));
  }

  private Lookups lookups(Connection connection) {
    return new Lookups(connection, mostCandidates, movingCameras);
  }

  private ReadPage page(Connection connection, ReadsQuery query, Sought sought, PageAsked page)
      throws SQLException {
    Conditions conditions = Conditions.of(connection, query, sought);
    page.after().ifPresent(conditions::after);
    String sql = ReadsSql.SUMMARY.formatted(sought.sql().formatted(conditions.sql()));
    List<ReadSummary> reads = new ArrayList<>();
    int wanted = page.limit() + 1;
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      Stretches stretches = stretches(query, sought, page.after());
      while (stretches.hasNext() && reads.size() < wanted) {
        bind(select, stretches.next(reads.size(), wanted), conditions, wanted - reads.size());
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) {
            reads.add(ReadRow.summary(rows, names).likeTo(query.plate()));
          }
        }
      }
    }
    boolean more = reads.size() > page.limit();
    return new ReadPage(List.copyOf(more ? reads.subList(0, page.limit()) : reads), more);
  }

  private static int counted(Connection connection, ReadsQuery query, Sought sought, int most)
      throws SQLException {
    Conditions conditions = Conditions.of(connection, query, sought);
    String sql = ReadsSql.COUNT.formatted(sought.sql().formatted(conditions.sql()));
    int counted = 0;
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      Stretches stretches = stretches(query, sought, Optional.empty());
      while (stretches.hasNext() && counted < most) {
        bind(select, stretches.next(counted, most), conditions, most - counted);
        try (ResultSet row = select.executeQuery()) {
          row.next();
          counted += row.getInt(1);
        }
      }
    }
    return counted;
  }

  private static List<PlateTally> tallied(
      Connection connection, ReadsQuery query, Sought sought, int most) throws SQLException {
    Conditions conditions = Conditions.of(connection, query, sought);
    String sql = ReadsSql.TALLY.formatted(sought.sql().formatted(conditions.sql()));
    List<PlateTally> tallies = new ArrayList<>();
    int counted = 0;
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      Stretches stretches = stretches(query, sought, Optional.empty());
      while (stretches.hasNext() && counted < most) {
        bind(select, stretches.next(counted, most), conditions, most - counted);
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) {
            int reads = rows.getInt("reads");
            tallies.add(new PlateTally(rows.getInt("camera_id"), rows.getString("plate"), reads));
            counted += reads;
          }
        }
      }
    }
    return tallies;
  }

  private static Stretches stretches(
      ReadsQuery query, Sought sought, Optional<ReadReference> after) {
    return sought.isGathered()
        ? Stretches.of(query.window(), after)
        : Stretches.whole(query.window());
  }

  private static void bind(
      PreparedStatement select, TimeWindow window, Conditions conditions, int limit)
      throws SQLException {
    int position = 0;
    select.setObject(++position, window.from().atOffset(ZoneOffset.UTC));
    select.setObject(++position, window.until().atOffset(ZoneOffset.UTC));
    for (Object value : conditions.values()) {
      select.setObject(++position, value);
    }
    select.setInt(++position, limit);
  }

  private static List<CameraVisits> visits(
      Connection connection, String characters, TimeWindow window) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(ReadsSql.VISITS)) {
      select.setObject(1, window.from().atOffset(ZoneOffset.UTC));
      select.setObject(2, window.until().atOffset(ZoneOffset.UTC));
      select.setString(3, characters);
      List<CameraVisits> visits = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          visits.add(
              new CameraVisits(
                  rows.getString("code"),
                  rows.getString("name"),
                  rows.getObject("first", OffsetDateTime.class).toInstant(),
                  rows.getObject("last", OffsetDateTime.class).toInstant(),
                  rows.getLong("reads")));
        }
      }
      return visits;
    }
  }

  /** What is asked of a connection. */
  private interface Question<T> {
    T ask(Connection connection) throws SQLException;
  }

  private <T> T answered(Question<T> question) {
    try (Connection connection = database.getConnection()) {
      return question.ask(connection);
    } catch (SQLException e) {
      if (STOPPED.equals(e.getSQLState())) {
        throw QuestionRefused.tookTooLong();
      }
      throw new StoreFailed("reads cannot be searched", e);
    }
  }
}
