package org.platewarden.audit.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.SettledAttempt;
import org.platewarden.identity.Caller;

/** Writers that each commit one row after the other, with an entry on the trail or without. */
final class TrailWriters implements AutoCloseable {
  /** How a row is committed. */
  enum Kind {
    BARE,
    IN_ONE,
    IN_TWO
  }

  private static final String ROW = "insert into bench_row (what) values ('a row like any other')";
  private static final SettledAttempt ATTEMPT =
      new SettledAttempt(
          AuditAction.QUERY_READS,
          new Caller("reyes", "f3a9c1d2e4b56870", "192.0.2.17"),
          "plate=SYN1234; from=2026-01-01T00:00:00Z; until=2026-01-31T00:00:00Z; case=HI-2026-1; purpose=SMUGGLING");

  private final List<Connection> connections = new ArrayList<>();
  private final ExecutorService threads;
  private final SqlSettledEntries entries = new SqlSettledEntries();

  private TrailWriters(int writers) {
    threads = Executors.newFixedThreadPool(writers);
    entries.clock = Clock.systemUTC();
  }

  static TrailWriters of(int writers) throws SQLException {
    TrailWriters made = new TrailWriters(writers);
    try (Connection owner = owner();
        Statement sql = owner.createStatement()) {
      sql.execute("create table if not exists bench_row (id bigserial primary key, what text)");
      sql.execute("grant insert on bench_row to " + env("PW_APP_USER"));
      sql.execute("grant usage on sequence bench_row_id_seq to " + env("PW_APP_USER"));
    }
    for (int writer = 0; writer < writers; writer++) {
      made.connections.add(application());
    }
    return made;
  }

  static Connection application() throws SQLException {
    return DriverManager.getConnection(env("PW_URL"), env("PW_APP_USER"), env("PW_APP_PASSWORD"));
  }

  private static Connection owner() throws SQLException {
    return DriverManager.getConnection(env("PW_URL"), env("PW_USER"), env("PW_PASSWORD"));
  }

  private static String env(String name) {
    return Objects.requireNonNull(System.getenv(name), name + " is not set");
  }

  /** Rows that all writers together committed in a second. */
  double perSecond(Kind kind, int seconds) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    List<Future<Integer>> counts = new ArrayList<>();
    for (Connection connection : connections) {
      counts.add(threads.submit(() -> write(connection, kind, end)));
    }
    int rows = 0;
    for (Future<Integer> count : counts) {
      rows += count.get();
    }
    return (double) rows / seconds;
  }

  private int write(Connection connection, Kind kind, long end) throws SQLException {
    String told = "with " + entries.expression(1);
    try (PreparedStatement bare = connection.prepareStatement(ROW);
        PreparedStatement attempt = connection.prepareStatement(told + " select 1");
        PreparedStatement both = connection.prepareStatement(told + ROW)) {
      int rows = 0;
      while (System.nanoTime() < end) {
        if (kind == Kind.IN_TWO) {
          entries.bind(attempt, 1, List.of(ATTEMPT));
          attempt.execute();
        }
        if (kind == Kind.BARE) {
          bare.execute();
        } else {
          entries.bind(both, 1, List.of(ATTEMPT));
          both.execute();
        }
        rows++;
      }
      return rows;
    }
  }

  @Override
  public void close() throws SQLException {
    threads.shutdownNow();
    for (Connection connection : connections) {
      connection.close();
    }
  }
}
