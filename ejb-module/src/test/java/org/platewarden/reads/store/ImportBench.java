package org.platewarden.reads.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
  double throughImport(long reads, int chunk, int parts) throws Exception {
    database.asOwner("truncate read, plate");
    long trip = 0;
    try (ImportLoad imports = new ImportLoad(database, parts)) {
      while (imports.stored() < reads) {
        List<PlateRead> next = new ArrayList<>(chunk + 8);
        for (; next.size() < chunk; trip++) {
          world.trip(trip).forEach(passage -> next.add(load.read(passage)));
        }
        imports.add(next);
      }
      return imports.rate();
    }
  }

  @SuppressWarnings({"SystemOut", "AnnotateFormatMethod"}) // output is its purpose
  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
