package org.platewarden.reads.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.platewarden.kernel.TimeSource;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.synthetic.Size;
import org.platewarden.synthetic.SyntheticWorld;

/**
 * The read store through the product's own code, beside a naive single table with ILIKE and beside
 * the bare limits of the same PostgreSQL in the same run. Run by {@code ./platewarden bench
 * read-store [READS]}.
 */
final class ReadStoreBench {
  private static final int ROUNDS = 40;
  private static final int NAIVE_ROUNDS = 4;

  /** Beyond so many, reads are added as an import adds them. */
  private static final long BY_BATCHES = 2_000_000;

  private final BenchDatabase database;
  private final SyntheticWorld world;
  private final Size size;
  private final long reads;
  private final TimeWindow fiveYears;

  private ReadStoreBench(BenchDatabase database, long reads) {
    this.database = database;
    this.reads = reads;
    size = Size.forReads(reads);
    Instant now = TimeSource.system().instant();
    fiveYears = new TimeWindow(now.minus(Duration.ofDays(5 * 365)), now);
    world = new SyntheticWorld(20_260_301, size, fiveYears);
  }

  /** Arguments: how many reads. Environment: PW_URL, and name and password of owner and user. */
  public static void main(String[] arguments) throws Exception {
    long reads = Long.parseLong(arguments[0]);
    try (BenchDatabase database = BenchDatabase.ofEnvironment()) {
      new ReadStoreBench(database, reads).run();
    }
  }

  private void run() throws Exception {
    say("%,d reads, %,d vehicles, %d cameras", reads, size.vehicles(), size.cameras());
    BenchLoad load = new BenchLoad(database, world, size);
    double product = load.throughProduct(Math.min(reads, BY_BATCHES));
    say("store, batches of %d, with dictionary  %,9.0f reads/s", BenchLoad.BATCH, product);
    double copy = load.bareCopy();
    say("bare COPY, no index                    %,9.0f rows/s   %.2f", copy, product / copy);
    double staged = load.stagedCopy();
    say("staged COPY with dictionary            %,9.0f rows/s   %.2f", staged, product / staged);
    if (reads > BY_BATCHES) {
      double imported = load.throughImport(reads - BY_BATCHES);
      say("the others as imports, two parts       %,9.0f reads/s", imported);
    }
    load.naiveTable();
    say("bytes a read: store %.0f, naive %.0f", load.bytesOfStore(), load.bytesOfNaive());
    compare();
  }

  private void compare() throws SQLException {
    BenchQueries queries = new BenchQueries(database, world, size);
    try (Connection bare = database.application()) {
      Percentiles key = queries.keyLookup(bare, ROUNDS * 5);
      say("bare key lookup: p50 %.3f ms, p95 %.3f ms", key.p50(), key.p95());
      say(
          "%-20s %-5s %8s %8s %8s %10s %8s",
          "query", "back", "p50 ms", "p95", "p99", "naive p50", "naive/p50");
      TimeWindow month = TimeWindow.endingAt(fiveYears.until(), Duration.ofDays(30));
      for (Question question : Question.values()) {
        line(queries, question, "30 d", month, key);
        line(queries, question, "5 y", fiveYears, key);
      }
    }
  }

  private static void line(
      BenchQueries queries, Question question, String back, TimeWindow window, Percentiles key)
      throws SQLException {
    Percentiles ours = queries.product(question, window, ROUNDS);
    int refused = queries.refused();
    Percentiles naive = queries.naive(question, window, NAIVE_ROUNDS);
    String note =
        question == Question.EXACT ? "   %.1f x key lookup".formatted(ours.p50() / key.p50()) : "";
    if (refused > 0) {
      note += "   %d of %d took too long".formatted(refused, ROUNDS);
    }
    say(
        "%-20s %-5s %8.2f %8.2f %8.2f %10.2f %8.1f x%s",
        question.words(),
        back,
        ours.p50(),
        ours.p95(),
        ours.p99(),
        naive.p50(),
        naive.p50() / ours.p50(),
        note);
  }

  /** Milliseconds at three ranks. */
  record Percentiles(double p50, double p95, double p99) {
    static Percentiles of(List<Double> millis) {
      List<Double> sorted = millis.stream().sorted().toList();
      return new Percentiles(at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99));
    }

    private static double at(List<Double> sorted, double share) {
      return sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size())));
    }
  }

  @SuppressWarnings({"SystemOut", "AnnotateFormatMethod"}) // output is its purpose
  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
