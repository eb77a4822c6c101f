package org.platewarden.reads.store;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.platewarden.kernel.TimeSource;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.reads.store.BenchOfficers.Officer;
import org.platewarden.reads.store.CpuTimes.Spent;
import org.platewarden.reads.store.ReadStoreBench.Percentiles;
import org.platewarden.synthetic.Size;
import org.platewarden.synthetic.SyntheticWorld;

/**
 * Queries from end to end: over HTTP with a token, with right, case, policy and trail, beside the
 * bare statements of the same queries and one commit of an entry, in turns. Then vendors: asked and
 * asked again, one of them slow. Run by {@code ./platewarden bench query}.
 */
final class QueryBench {
  /** What the product may add at the median, in milliseconds. */
  static final double MOST_ADDED = 15;

  private static final int TURNS = 2;
  private static final long BY_BATCHES = 2_000_000;
  private static final double NANOS = 1e6;
  private static final double MILLIS = 1e3;

  private final BenchDatabase database;
  private final SyntheticWorld world;
  private final Size size;
  private final Instant now;
  private final CpuTimes cpu =
      new CpuTimes(Long.parseLong(env("PW_SERVER")), Long.parseLong(env("PW_POSTGRES")));
  private final List<OfficerAsks> officers = new ArrayList<>();
  private final List<BareQuestions> bare = new ArrayList<>();

  private QueryBench(BenchDatabase database, long reads) {
    this.database = database;
    size = Size.forReads(reads);
    now = TimeSource.system().instant();
    world = new SyntheticWorld(20_260_301, size, back(5 * 365));
  }

  /**
   * Arguments: reads, seconds of a turn, then how many officers ask at once, each in a run of its
   * own. Environment: what bench_class gives, PW_SERVER and PW_POSTGRES (processes), PW_KEYCLOAK
   * with its administrator's password PW_KEYCLOAK_PASSWORD, and PW_VENDORS.
   */
  public static void main(String[] arguments) throws Exception {
    long reads = Long.parseLong(arguments[0]);
    Duration turn = Duration.ofSeconds(Long.parseLong(arguments[1]));
    List<Integer> together = Arrays.stream(arguments).skip(2).map(Integer::valueOf).toList();
    try (BenchDatabase database = BenchDatabase.ofEnvironment()) {
      QueryBench bench = new QueryBench(database, reads);
      bench.load(reads);
      BenchOfficers people = new BenchOfficers(database, env("PW_KEYCLOAK"));
      bench.own(people, together, turn);
      try (VendorFigures vendors =
          new VendorFigures(URI.create(env("PW_VENDORS")), database, bench.back(30))) {
        vendors.measure(people, turn, bench::plate, bench.officers.subList(0, 1));
      }
      for (OfficerAsks officer : bench.officers) {
        officer.close();
      }
    }
  }

  private void load(long reads) throws Exception {
    BenchLoad load = new BenchLoad(database, world, size);
    load.throughProduct(Math.min(reads, BY_BATCHES));
    if (reads > BY_BATCHES) {
      load.throughImport(reads - BY_BATCHES);
    }
    say("%,d reads of %,d vehicles by %d cameras", reads, size.vehicles(), size.cameras());
  }

  private void own(BenchOfficers people, List<Integer> together, Duration turn) throws Exception {
    int most = together.stream().mapToInt(Integer::intValue).max().orElse(1);
    for (Officer officer : people.join(most, env("PW_KEYCLOAK_PASSWORD"))) {
      officers.add(new OfficerAsks(URI.create(env("PW_PORTAL")), env("PW_KEYCLOAK"), officer));
      bare.add(new BareQuestions(database));
    }
    SideBySide.during(turn, asking(most, back(30))); // warm
    say("%n%-9s %-5s %28s %28s", "officers", "back", "query by API", "bare SQL and a commit");
    for (int asked : together) {
      for (int days : new int[] {30, 365, 5 * 365 - 1}) {
        line(asked, days, turn);
      }
    }
    for (BareQuestions each : bare) {
      each.close();
    }
  }

  private void line(int asked, int days, Duration turn) throws Exception {
    List<Double> product = new ArrayList<>();
    List<Double> alone = new ArrayList<>();
    double server = 0;
    double postgres = 0;
    for (int number = 0; number < TURNS; number++) {
      Spent began = cpu.now();
      product.addAll(SideBySide.during(turn, asking(asked, back(days))));
      Spent spent = cpu.now().since(began);
      server += spent.server();
      postgres += spent.postgres();
      alone.addAll(SideBySide.during(turn, bare(asked, back(days))));
    }
    Percentiles ours = Percentiles.of(product);
    Percentiles least = Percentiles.of(alone);
    double added = ours.p50() - least.p50();
    say(
        "%-9d %-5s %8.1f %8.1f %8.1f ms  %8.2f %8.2f %8.2f ms  adds %.1f ms at p50 (goal: under %.0f)%s, %.0f queries/s%s",
        asked,
        days + " d",
        ours.p50(),
        ours.p95(),
        ours.p99(),
        least.p50(),
        least.p95(),
        least.p99(),
        added,
        MOST_ADDED,
        added < MOST_ADDED ? "" : " MISSED",
        product.size() / (TURNS * (double) turn.toSeconds()),
        refusals(officers));
    say(
        "%15s CPU a query: server %.1f ms, PostgreSQL %.1f ms; load of the machine %.1f",
        "",
        server * MILLIS / product.size(),
        postgres * MILLIS / product.size(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private List<SideBySide.Act> asking(int asked, TimeWindow window) {
    List<SideBySide.Act> acts = new ArrayList<>();
    for (OfficerAsks officer : officers.subList(0, asked)) {
      RandomGenerator chance = chance();
      acts.add(() -> officer.own(plate(chance), window).millis());
    }
    return acts;
  }

  private List<SideBySide.Act> bare(int asked, TimeWindow window) {
    List<SideBySide.Act> acts = new ArrayList<>();
    for (BareQuestions each : bare.subList(0, asked)) {
      RandomGenerator chance = chance();
      acts.add(() -> timed(each, plate(chance), window));
    }
    return acts;
  }

  private static double timed(BareQuestions bare, String plate, TimeWindow window)
      throws SQLException {
    String subject =
        "plate=%s; from=%s; until=%s; case=BENCH-1; purpose=STOLEN_VEHICLE"
            .formatted(plate, window.from(), window.until());
    long began = System.nanoTime();
    bare.ask(plate, window, subject);
    return (System.nanoTime() - began) / NANOS;
  }

  static String refusals(List<OfficerAsks> officers) {
    Map<String, Integer> all = new TreeMap<>();
    for (OfficerAsks officer : officers) {
      officer.refusals().forEach((code, times) -> all.merge(code, times, Integer::sum));
    }
    return all.isEmpty() ? "" : "  refused: " + all;
  }

  private String plate(RandomGenerator chance) {
    return world.plateOf(chance.nextInt(size.vehicles()));
  }

  private static RandomGenerator chance() {
    return RandomGeneratorFactory.of("L64X128MixRandom").create();
  }

  private TimeWindow back(int days) {
    return TimeWindow.endingAt(now, Duration.ofDays(days));
  }

  static String env(String name) {
    return Objects.requireNonNull(System.getenv(name), name + " is not set");
  }

  @SuppressWarnings({"SystemOut", "AnnotateFormatMethod"}) // output is its purpose
  static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
