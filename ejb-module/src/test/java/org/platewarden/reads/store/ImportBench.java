package org.platewarden.reads.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.platewarden.kernel.TimeSource;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.reads.model.PlateRead;
import org.platewarden.synthetic.Size;
import org.platewarden.synthetic.SyntheticWorld;

/**
 * The store's side of an import, as {@link CopiedReads} does it, beside {@link
 * BenchLoad#stagedCopy}. Each chunk is a transaction; with several parts, each plate belongs to
 * one, and the parts of a chunk are written at once.
 */
final class ImportBench {
  private static final double NANOS = 1e9;

  private final BenchDatabase database;
  private final BenchLoad load;
  private final SyntheticWorld world;

  ImportBench(BenchDatabase database, BenchLoad load, SyntheticWorld world) {
    this.database = database;
    this.load = load;
    this.world = world;
  }

  /** Arguments: how many reads, and chunk:parts, as many as are to be tried. */
  public static void main(String[] arguments) throws Exception {
    long reads = Long.parseLong(arguments[0]);
    Size size = Size.forReads(reads);
    Instant now = TimeSource.system().instant();
    TimeWindow fiveYears = new TimeWindow(now.minus(Duration.ofDays(5 * 365)), now);
    SyntheticWorld world = new SyntheticWorld(20_260_301, size, fiveYears);
    try (BenchDatabase database = BenchDatabase.ofEnvironment()) {
      BenchLoad load = new BenchLoad(database, world, size);
      ImportBench bench = new ImportBench(database, load, world);
      for (String variant : List.of(arguments).subList(1, arguments.length)) {
        String[] chunkAndParts = variant.split(":", 2);
        double rate =
            bench.throughImport(
                reads, Integer.parseInt(chunkAndParts[0]), Integer.parseInt(chunkAndParts[1]));
        double bare = load.bareCopy();
        double staged = load.stagedCopy();
        say(
            "import, chunk:parts %-8s %,8.0f reads/s; right after, bare COPY %,8.0f, staged COPY with dictionary %,8.0f   %.2f",
            variant, rate, bare, staged, rate / staged);
      }
    }
  }

  /** Reads a second into an empty store, durable chunk by chunk. */
  double throughImport(long reads, int chunk, int parts)
      throws SQLException, InterruptedException, ExecutionException {
    database.asOwner("truncate read, plate");
    List<PartWriter> writers = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      writers.add(PartWriter.on(database.anotherApplication()));
    }
    long stored = 0;
    long spent = 0;
    long trip = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(parts)) {
      while (stored < reads) {
        List<PlateRead> next = new ArrayList<>(chunk + 8);
        for (; next.size() < chunk; trip++) {
          world.trip(trip).forEach(passage -> next.add(load.read(passage)));
        }
        long began = System.nanoTime();
        List<Future<Integer>> running = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
          List<PlateRead> own = partOf(next, part, parts);
          PartWriter writer = writers.get(part);
          running.add(threads.submit(() -> writer.write(own)));
        }
        for (Future<Integer> each : running) {
          stored += each.get();
        }
        spent += System.nanoTime() - began;
      }
    }
    for (PartWriter writer : writers) {
      writer.connection().close();
    }
    return stored / (spent / NANOS);
  }

  /** Writes the chunks of one part, a transaction each. */
  private record PartWriter(Connection connection, CopiedReads archive) {
    static PartWriter on(Connection connection) throws SQLException {
      connection.setAutoCommit(false);
      CopiedReads archive = new CopiedReads();
      archive.database = BenchDatabase.poolOf(connection);
      return new PartWriter(connection, archive);
    }

    int write(List<PlateRead> reads) throws SQLException {
      int added = archive.addIfNew(reads);
      connection.commit();
      return added;
    }
  }

  private static List<PlateRead> partOf(List<PlateRead> reads, int part, int parts) {
    return reads.stream()
        .filter(read -> Math.floorMod(read.key().plate().hashCode(), parts) == part)
        .toList();
  }

  @SuppressWarnings({"SystemOut", "AnnotateFormatMethod"}) // output is its purpose
  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
