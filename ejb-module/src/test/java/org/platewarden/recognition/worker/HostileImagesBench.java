package org.platewarden.recognition.worker;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.RepositoryFolders;
import org.platewarden.recognition.UnreadableFrame;
import org.platewarden.recognition.worker.Request.Harm;
import org.platewarden.recognition.worker.WorkerSettings.Limits;

/** Feeds hostile pictures to the real workers: bench/hostile-images.sh. */
final class HostileImagesBench {
  private static final PrintStream OUT = System.out;
  private static final int A_PART = 100;

  private final CountingWatch watch = new CountingWatch();
  private final Map<Long, Long> workersPeak = new ConcurrentHashMap<>();

  private HostileImagesBench() {}

  /** Takes how many pictures, and the seed. */
  public static void main(String[] arguments) throws Exception {
    var bench = new HostileImagesBench();
    boolean well = bench.feed(Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]));
    well &= bench.control();
    OUT.println(well ? "as it should be" : "NOT AS IT SHOULD BE");
    System.exit(well ? 0 : 1);
  }

  private boolean feed(int pictures, long seed) throws Exception {
    long before = peak(ProcessHandle.current().pid());
    long started = System.nanoTime();
    Map<String, Integer> outcomes;
    try (WorkerPool pool = Pools.pool(Pools.settings(2), watch)) {
      HostileFeed feed = new HostileFeed(seed, pool);
      for (int from = 0; from < pictures; from += A_PART) {
        feed.feed(from, Math.min(pictures, from + A_PART), 2);
        ProcessHandle.current()
            .children()
            .forEach(worker -> workersPeak.merge(worker.pid(), peak(worker.pid()), Math::max));
      }
      outcomes = feed.outcomes();
    }
    outcomes.forEach((outcome, count) -> OUT.printf("%7d  %s%n", count, outcome));
    OUT.printf(
        "%d pictures (seed %d) in %d s; workers: %d started, %d came to harm %s, %d frames unsurvivable%n",
        pictures,
        seed,
        Duration.ofNanos(System.nanoTime() - started).toSeconds(),
        watch.started.get(),
        watch.ends.size(),
        watch.ends,
        watch.unsurvivable.get());
    OUT.printf(
        "peak of the feeding process %d MB (%d MB before), of a worker %d MB%n",
        peak(ProcessHandle.current().pid()),
        before,
        workersPeak.values().stream().mapToLong(Long::longValue).max().orElse(0));
    return outcomes.keySet().stream()
        .allMatch(o -> o.equals(HostileFeed.ANSWERED) || o.startsWith("frame refused: "));
  }

  /** Harm that is known to be done must be seen, counted and survived. */
  private boolean control() throws IOException {
    boolean well = true;
    CountingWatch seen = new CountingWatch();
    Limits quick = Limits.USUAL.with(Duration.ofSeconds(5), 1000, 4096);
    WorkerSettings settings = WorkerSettings.of(1, quick, Pools.PROGRAM.withOrdeals());
    Frame good =
        new Frame(
            Files.readAllBytes(
                RepositoryFolders.get("wildfly-config/demo/frames/suv-KWR5821.jpg")));
    try (WorkerPool pool = Pools.pool(settings, seen)) {
      for (Harm harm : Harm.values()) {
        seen.ends.clear();
        String refusal = "none";
        try {
          pool.ask(new Request.Ordeal(harm));
        } catch (UnreadableFrame e) {
          refusal = e.reason();
        }
        boolean answeredAfter = answers(pool, good);
        boolean right = seen.ends.size() == 2 && answeredAfter && !refusal.equals("none");
        OUT.printf(
            "control %-6s %s: workers %s, next frame %s; %s%n",
            harm,
            right ? "seen and survived" : "NOT SEEN OR NOT SURVIVED",
            seen.ends,
            answeredAfter ? "answered" : "NOT ANSWERED",
            refusal);
        well &= right;
      }
    }
    return well;
  }

  private static boolean answers(WorkerPool pool, Frame frame) {
    try {
      return !new WorkerRecognizer(pool).recognize(frame).plates().isEmpty();
    } catch (UnreadableFrame e) {
      return false;
    }
  }

  /** The most memory that a process had in it, megabytes; 0 when it is gone. */
  private static long peak(long process) {
    try {
      return Files.readAllLines(Path.of("/proc", String.valueOf(process), "status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
