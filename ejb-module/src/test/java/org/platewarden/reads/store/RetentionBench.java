package org.platewarden.reads.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.platewarden.kernel.TimeSource;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.reads.store.ReadStoreBench.Percentiles;
import org.platewarden.retention.RemovedBatch;
import org.platewarden.synthetic.Size;
import org.platewarden.synthetic.SyntheticWorld;

/**
 * How fast reads go row by row, and what exact queries feel of it, beside the same queries with
 * nothing else going on and beside a month that goes whole, in the same run. Run by {@code
 * ./platewarden bench retention [READS]}.
 */
final class RetentionBench {
  private static final int ROUNDS = 300;
  private static final int ROUNDS_AT_A_TIME = 20;
  private static final int BATCH = 1000;
  private static final double NANOS = 1e9;
  private static final Instant EVER = Instant.parse("1900-01-01T00:00:00Z");
  private static final UUID RUN = new UUID(0, 1);

  private final BenchDatabase database;
  private final SyntheticWorld world;
  private final Size size;
  private final long reads;
  private final TimeWindow month;

  private RetentionBench(BenchDatabase database, long reads) {
    this.database = database;
    this.reads = reads;
    size = Size.forReads(reads);
    Instant now = TimeSource.system().instant();
    world =
        new SyntheticWorld(
            20_260_301, size, new TimeWindow(now.minus(Duration.ofDays(5 * 365)), now));
    month = TimeWindow.endingAt(now, Duration.ofDays(30));
  }

  /** Arguments: how many reads. Environment: PW_URL, and name and password of owner and user. */
  public static void main(String[] arguments) throws Exception {
    try (BenchDatabase database = BenchDatabase.ofEnvironment()) {
      new RetentionBench(database, Long.parseLong(arguments[0])).run();
    }
  }

  private void run() throws Exception {
    new BenchLoad(database, world, size).throughProduct(reads);
    database.asOwner(
        """
        insert into retention_rule (id, kept, source, place, amount, unit, citation, note, valid_from, drafted_at,
          drafted_by, in_force_at, in_force_by)
        values (1000, 'READ', '*', '*', 30, 'MONTHS', 'this bench', '', '2000-01-01', now(), 'a', now(), 'b');
        insert into retention_run (id, trigger, asked_by, as_of, policy_version, began_at)
        values ('%s', 'NIGHT', 'this bench', now(), 1, now())"""
            .formatted(RUN));
    BenchQueries queries = new BenchQueries(database, world, size);
    queries.product(Question.EXACT, month, ROUNDS);
    Percentiles alone = queries.product(Question.EXACT, month, ROUNDS);
    say("exact queries alone         p50 %.2f ms, p99 %.2f ms", alone.p50(), alone.p99());
    try (Connection another = database.anotherApplication()) {
      CompletableFuture<Double> removal = CompletableFuture.supplyAsync(() -> remove(another));
      List<Percentiles> during = new ArrayList<>();
      while (!removal.isDone()) {
        during.add(queries.product(Question.EXACT, month, ROUNDS_AT_A_TIME));
      }
      say(
          "exact queries during a run  p50 %.2f ms, p99 %.2f ms (%d queries)",
          during.stream()
              .mapToDouble(Percentiles::p50)
              .sorted()
              .skip(during.size() / 2)
              .findFirst()
              .orElseThrow(),
          during.stream()
              .mapToDouble(Percentiles::p99)
              .sorted()
              .skip((long) (during.size() * 0.9))
              .findFirst()
              .orElseThrow(),
          during.size() * ROUNDS_AT_A_TIME);
      say("row by row, with account and dictionary  %,.0f reads/s", removal.get());
    }
    wholeMonth();
  }

  /** Reads a second. */
  private double remove(Connection connection) {
    RetainedReads retained = new RetainedReads();
    retained.database = BenchDatabase.poolOf(connection);
    Instant now = TimeSource.system().instant();
    long gone = 0;
    long began = System.nanoTime();
    for (String place : retained.places()) {
      RemovedBatch batch = retained.remove(RUN, place, now, EVER, BATCH);
      while (batch.rows() > 0) {
        gone += batch.rows();
        batch = retained.remove(RUN, place, now, batch.upTo(), BATCH);
      }
    }
    return gone / ((System.nanoTime() - began) / NANOS);
  }

  /** The month before last, as if it were old enough. */
  private void wholeMonth() throws SQLException {
    long before = count();
    long began = System.nanoTime();
    database.asOwner(
        """
        do $$ begin
          execute format('drop table read_%s', to_char(now() - interval '2 months', 'YYYYMM'));
        end $$""");
    double seconds = (System.nanoTime() - began) / NANOS;
    say("a whole month: %,d reads in %.0f ms", before - count(), seconds * 1000);
  }

  private long count() throws SQLException {
    try (var select = database.owner().prepareStatement("select count(*) from read");
        var row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  @SuppressWarnings({"SystemOut", "AnnotateFormatMethod"}) // output is its purpose
  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
