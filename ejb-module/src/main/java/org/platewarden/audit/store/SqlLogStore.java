package org.platewarden.audit.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
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
import org.platewarden.audit.model.LogStore;
import org.platewarden.audit.tlog.Hash;
import org.platewarden.audit.tlog.LogRefused;
import org.platewarden.audit.tlog.RightEdge;
import org.platewarden.audit.tlog.Tile;
import org.platewarden.audit.tlog.TileName;

/**
 * The log in the database. Works on connections of its own, outside the server's transactions:
 * nothing else stands or falls with it.
 */
@ApplicationScoped
class SqlLogStore implements LogStore {
  /** Any number; this one is the log's. */
  static final long LOCK = 0x7472_6169_6c26L;

  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  @Override
  public boolean alone(Runnable work) {
    return on(
        connection -> {
          if (!locked(connection, "select pg_try_advisory_lock(?)")) {
            return false;
          }
          try {
            work.run();
            return true;
          } finally {
            locked(connection, "select pg_advisory_unlock(?)");
          }
        });
  }

  private static boolean locked(Connection connection, String lock) throws SQLException {
    try (PreparedStatement asked = connection.prepareStatement(lock)) {
      asked.setLong(1, LOCK);
      try (ResultSet answer = asked.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }

  @Override
  public int seal(int most, Instant at) {
    return on(
        connection -> {
          connection.setAutoCommit(false);
          try {
            int sealed = new SealingTransaction(connection).seal(most, at);
            connection.commit();
            return sealed;
          } finally {
            connection.rollback(); // nothing, after the commit
            connection.setAutoCommit(true);
          }
        });
  }

  @Override
  public Head head() {
    return on(connection -> SealingTransaction.head(connection).head());
  }

  @Override
  public Tile read(TileName name) {
    return on(connection -> tile(connection, name));
  }

  /** A full tile as it is stored; one at the edge out of what lies below it. */
  static Tile tile(Connection connection, TileName name) throws SQLException {
    if (name.isFull()) {
      String stored = "select hashes from audit_tile where level = ? and index = ?";
      List<byte[]> found = bytes(connection, stored, name.level(), name.index());
      if (found.isEmpty()) {
        throw new LogRefused(name.path() + " is not in the database");
      }
      return Tile.read(name, found.getFirst());
    }
    long first = name.index() * TileName.FULL;
    if (name.level() == 0) {
      return new Tile(
          name, leaves(connection, first, name.width()).stream().map(Hash::leaf).toList());
    }
    String roots =
        "select root from audit_tile where level = ? and index between ? and ? order by index";
    return new Tile(
        name,
        bytes(connection, roots, name.level() - 1, first, first + name.width() - 1).stream()
            .map(Hash::of)
            .toList());
  }

  static RightEdge edge(Connection connection, long size) {
    return RightEdge.of(
        size,
        name -> {
          try {
            return tile(connection, name);
          } catch (SQLException e) {
            throw new TrailStoreFailed("the log's edge cannot be read", e);
          }
        });
  }

  @Override
  public List<byte[]> read(long first, int count) {
    return on(connection -> leaves(connection, first, count));
  }

  private static List<byte[]> leaves(Connection connection, long first, int count)
      throws SQLException {
    String between = "select leaf from audit_leaf where index between ? and ? order by index";
    List<byte[]> leaves = bytes(connection, between, first, first + count - 1);
    if (leaves.size() != count) {
      throw new LogRefused(
          "of the entries %d to %d the database has %d"
              .formatted(first, first + count - 1, leaves.size()));
    }
    return leaves;
  }

  private static List<byte[]> bytes(Connection connection, String query, long... values)
      throws SQLException {
    List<byte[]> bytes = new ArrayList<>();
    try (PreparedStatement asked = connection.prepareStatement(query)) {
      for (int at = 0; at < values.length; at++) {
        asked.setLong(at + 1, values[at]);
      }
      try (ResultSet rows = asked.executeQuery()) {
        while (rows.next()) {
          bytes.add(rows.getBytes(1));
        }
      }
    }
    return bytes;
  }

  @Override
  public boolean everPublished() {
    return on(connection -> first(connection, "select at from audit_publication limit 1"))
        .isPresent();
  }

  @Override
  public Optional<Instant> lastWitnessed() {
    String newest = "select at from audit_publication where witnessed order by id desc limit 1";
    return on(connection -> first(connection, newest));
  }

  private static Optional<Instant> first(Connection connection, String query) throws SQLException {
    try (PreparedStatement asked = connection.prepareStatement(query);
        ResultSet row = asked.executeQuery()) {
      return row.next()
          ? Optional.of(row.getObject(1, OffsetDateTime.class).toInstant())
          : Optional.empty();
    }
  }

  @Override
  public void published(long size, boolean witnessed, Instant at) {
    on(
        connection -> {
          String insert = "insert into audit_publication (size, witnessed, at) values (?, ?, ?)";
          try (PreparedStatement add = connection.prepareStatement(insert)) {
            add.setLong(1, size);
            add.setBoolean(2, witnessed);
            add.setObject(3, at.atOffset(ZoneOffset.UTC));
            return add.execute();
          }
        });
  }

  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private <T> T on(Work<T> work) {
    try (Connection connection = database.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw new TrailStoreFailed("the log of the trail cannot be read or written", e);
    }
  }
}
