package org.platewarden.reads.store;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.platewarden.kernel.TimeSource;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.reads.store.SenderLoad.Outcome;
import org.platewarden.synthetic.PostingCamera;
import org.platewarden.synthetic.Size;
import org.platewarden.synthetic.SyntheticWorld;

/**
 * Every way in of a running server, through its door, Camel and session beans to a durable commit,
 * beside the bare limits of the same PostgreSQL in the same run. Run by {@code ./platewarden bench
 * ingest [SECONDS [READS]]}, and by {@code bench posts} for single reads alone.
 */
final class IngestBench {
  private static final int CAMERAS = 8;
  private static final int UNAUTHORIZED = 401;
  private static final int WARM_UP_SECONDS = 60;

  private final BenchDatabase database;
  private final SenderLoad load;
  private final DropLoad drop;
  private final FileLoad files;
  private final BenchLoad rows;
  private final Duration time;

  private IngestBench(
      BenchDatabase database,
      SenderLoad load,
      DropLoad drop,
      FileLoad files,
      BenchLoad rows,
      Duration time) {
    this.database = database;
    this.load = load;
    this.drop = drop;
    this.files = files;
    this.rows = rows;
    this.time = time;
  }

  /**
   * Arguments: seconds a measurement, rounds of single reads, and reads to import, or none for
   * single reads alone. Environment: as the read store's bench, PW_PORTAL, PW_DROP, PW_LAUNCHER,
   * PW_SERVER, PW_POSTGRES.
   */
  public static void main(String[] arguments) throws Exception {
    Duration time = Duration.ofSeconds(Long.parseLong(arguments[0]));
    Instant now = TimeSource.system().instant();
    TimeWindow month = new TimeWindow(now.minus(Duration.ofDays(30)), now);
    Size size = Size.forReads(2_000_000);
    SyntheticWorld world = new SyntheticWorld(now.getEpochSecond(), size, month);
    try (BenchDatabase database = BenchDatabase.ofEnvironment()) {
      List<String> keys = cameras(database);
      SenderLoad load = new SenderLoad(URI.create(env("PW_PORTAL")), keys, world);
      DropLoad drop = new DropLoad(Path.of(env("PW_DROP")), world);
      FileLoad files =
          new FileLoad(
              Path.of(env("PW_LAUNCHER")),
              Path.of(env("PW_DROP")).resolveSibling("run"),
              Long.parseLong(env("PW_SERVER")),
              world);
      BenchLoad rows = new BenchLoad(database, world, size);
      new IngestBench(database, load, drop, files, rows, time)
          .run(Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
    }
  }

  private static String env(String name) {
    return Objects.requireNonNull(System.getenv(name), name + " is not set");
  }

  private void run(int rounds, long imported) throws Exception {
    warmUp(imported > 0);
    CpuTimes cpu =
        new CpuTimes(Long.parseLong(env("PW_SERVER")), Long.parseLong(env("PW_POSTGRES")));
    SingleReads singles = new SingleReads(new BareLimits(database), load, cpu, rounds);
    for (int senders : List.of(1, 8)) {
      singles.measure(senders, time);
    }
    if (imported > 0) {
      others(imported);
    }
  }

  private void others(long imported) throws Exception {
    for (int senders : List.of(1, 8)) {
      posted(senders, 100);
    }
    for (int cameras : List.of(1, 8)) {
      say(
          "drop folder, messages, %d cameras         %,9.0f reads/s",
          cameras, drop.messages(cameras, (int) time.toSeconds() * 400));
    }
    imported(imported);
  }

  /** The whole command, from the file to the last commit, and then the same rows by COPY. */
  private void imported(long reads) throws Exception {
    FileLoad.Outcome outcome = files.imported(reads);
    double copy = rows.bareCopy();
    double staged = rows.stagedCopy();
    say(
        "./platewarden import, %,d reads       %,9.0f reads/s  %.2f of staged COPY",
        reads, outcome.rate(), outcome.rate() / staged);
    say("bare COPY, no index                       %,9.0f rows/s", copy);
    say("staged COPY with dictionary               %,9.0f rows/s", staged);
    say("the server's memory in each fifth of the import: %s MB", outcome.fifths());
  }

  /** Until the server's code is compiled; nothing of it is counted. */
  private void warmUp(boolean batches) throws Exception {
    load.post(load.bodies(8, 1, 40_000), 1, Duration.ofSeconds(WARM_UP_SECONDS));
    if (batches) {
      load.post(load.bodies(8, 100, 300), 100, Duration.ofSeconds(10));
    }
  }

  private void posted(int senders, int atOnce) throws Exception {
    int bodies = (int) (time.toSeconds() * 500 / senders);
    Outcome outcome = load.post(load.bodies(senders, atOnce, bodies), atOnce, time);
    say(
        "POST /api/reads, %3d at once, %d senders   %,9.0f reads/s  p50 %.2f ms, p99 %.2f ms%s",
        atOnce,
        senders,
        outcome.rate(),
        outcome.p50(),
        outcome.p99(),
        outcome.refusals() > 0 ? "  " + outcome.refusals() + " sent away" : "");
  }

  /** Cameras with keys, registered for this run. */
  private static List<String> cameras(BenchDatabase database) throws Exception {
    List<String> keys = new ArrayList<>();
    for (int camera = 0; camera < CAMERAS; camera++) {
      database.asOwner(
          """
          insert into camera (id, code, name, owner, latitude, longitude, place_of_capture, time_zone, feed_format)
          values (%d, 'bench-%d', 'Bench %d', 'Bench', 32.5, -117.0, 'US-CA', 'UTC', 'platewarden')
          on conflict do nothing"""
              .formatted(10_000 + camera, camera, camera));
      keys.add(key(database, camera));
    }
    awaitCamerasAreKnown(URI.create(env("PW_PORTAL")), keys.getLast());
    return keys;
  }

  private static String key(BenchDatabase database, int camera) throws Exception {
    String secret = "bench-secret-of-43-characters-which-is-long-" + camera;
    secret = secret.substring(secret.length() - 43);
    String id = HexFormat.of().toHexDigits(camera, 12);
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
    try (PreparedStatement insert =
        database
            .owner()
            .prepareStatement(
                """
                insert into camera_credential (key_id, camera_id, secret_sha256, issued_at, issued_by)
                values (?, ?, ?, now(), 'bench') on conflict do nothing""")) {
      insert.setString(1, id);
      insert.setInt(2, 10_000 + camera);
      insert.setBytes(3, hash);
      insert.executeUpdate();
    }
    return "pwk_" + id + "_" + secret;
  }

  /** The server looks at the registry every ten seconds. */
  private static void awaitCamerasAreKnown(URI portal, String key) throws IOException {
    try (PostingCamera sender = new PostingCamera(portal, key)) {
      while (sender.post("[]".getBytes(StandardCharsets.US_ASCII)) == UNAUTHORIZED) {
        LockSupport.parkNanos(200_000_000);
      }
    }
  }

  @SuppressWarnings({"SystemOut", "AnnotateFormatMethod"}) // output is its purpose
  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
