package org.platewarden.reads.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What the same PostgreSQL does when nothing of the product is in its way. */
final class BareLimits {
  private static final double NANOS = 1e9;

  private static final String INSERT =
      """
      insert into single (id, captured_at, camera_id, latitude, longitude, place_of_capture, source_id,
        confidence, plate, issuer, external_id, candidate_plates, candidate_confidences, received_at)
      values (?, now() - ? * interval '1 second', 1, 32.5, -117, 'US-CA', 1, 900, ?, 'US-CA', ?, '{}', '{}', now())""";

  private final BenchDatabase database;

  BareLimits(BenchDatabase database) {
    this.database = database;
  }

  /** Rows a second, each in a commit of its own, into a table with the store's key and no more. */
  double singleRowCommits(int connections, Duration time) throws Exception {
    database.asOwner("drop table if exists single");
    database.asOwner(
        "create table single (like read including defaults, primary key (plate, captured_at, id))");
    try (ExecutorService pool = Executors.newFixedThreadPool(connections)) {
      long began = System.nanoTime();
      List<Future<Long>> running = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        int own = i;
        running.add(pool.submit(() -> commit(own, began + time.toNanos())));
      }
      long rows = 0;
      for (Future<Long> each : running) {
        rows += each.get();
      }
      double rate = rows / ((System.nanoTime() - began) / NANOS);
      database.asOwner("drop table single");
      return rate;
    }
  }

  private long commit(int own, long until) throws SQLException {
    long rows = 0;
    try (Connection connection = database.another();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      while (System.nanoTime() < until) {
        long number = (long) own << 40 | rows;
        insert.setLong(1, number);
        insert.setLong(2, rows);
        insert.setString(3, "B" + own + "X" + rows % 100_000);
        insert.setString(4, "bare/" + number);
        insert.executeUpdate();
        rows++;
      }
    }
    return rows;
  }
}
