package org.platewarden.reads.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.platewarden.audit.SettledAttempt;
import org.platewarden.audit.SettledEntries;
import org.platewarden.reads.StoreFailed;
import org.platewarden.reads.model.PlateRead;
import org.platewarden.reads.model.SettledReads;

/**
 * Reads, dictionary and trail in one statement, which is its own transaction: one way to the
 * database and back for as many messages as there are.
 */
@ApplicationScoped
class SqlSettledReads implements SettledReads {
  /** Its connections commit each statement, and nobody asks them first whether they are alive. */
  @Resource(lookup = "java:jboss/datasources/PlatewardenIntakeDS")
  DataSource database;

  @Inject SettledEntries entries;

  /** The same text each time: the driver and the database know it again. */
  private final Map<Shape, String> statements = new ConcurrentHashMap<>();

  private record Shape(int reads, int attempts) {}

  @Override
  public List<PlateRead> addIfNew(List<PlateRead> reads, List<SettledAttempt> attempts) {
    ReadColumns columns = new ReadColumns(reads);
    String sql =
        statements.computeIfAbsent(
            new Shape(columns.form(), attempts.size()),
            shape -> ReadsSql.addReads(entries.expression(shape.attempts()), shape.reads()));
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      int next = entries.bind(insert, 1, attempts);
      return columns.added(connection, insert, next);
    } catch (SQLException e) {
      throw new StoreFailed("reads cannot be recorded with their entries", e);
    }
  }
}
