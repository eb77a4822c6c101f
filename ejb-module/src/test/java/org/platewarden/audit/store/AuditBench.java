package org.platewarden.audit.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.platewarden.audit.store.TrailWriters.Kind;

/**
 * What the trail costs, run by {@code ./platewarden bench audit}: durable transactions with their
 * entries beside bare one-row commits of the same PostgreSQL, in turns; how far sealing and
 * publishing lag behind meanwhile; appending to the log and proving an entry of it.
 */
final class AuditBench {
  private static final int[] WRITERS = {1, 8, 32};
  private static final int MILLI = 1000;

  private AuditBench() {}

  /** Seconds of a turn, turns of each kind, entries of the largest log, folder for that. */
  public static void main(String[] words) throws Exception {
    int seconds = Integer.parseInt(words[0]);
    int turns = Integer.parseInt(words[1]);
    long largest = Long.parseLong(words[2]);
    System.out.printf(
        "%d turns of %d s each; goal: audited at least 0.80 of bare, lag under 2 s, proof under 5 ms%n",
        turns, seconds);
    System.out.printf(
        "%-8s %10s %14s %14s %10s %14s%n",
        "writers", "bare/s", "in one/s", "in two/s", "", "lag p50/max s");
    for (int writers : WRITERS) {
      transactions(writers, seconds, turns);
    }
    System.out.printf(
        "in one: row and entry in one transaction; in two: the attempt in its own, then row and outcome%n%n");
    System.out.printf(
        "%12s %16s %16s %16s%n", "entries", "appended/s", "proof p50 ms", "proof p99 ms");
    for (long size : new long[] {1000, 100_000, 10_000_000}) {
      if (size <= largest) {
        System.out.println(new LogOnDisk(Path.of(words[3])).measured(size));
      }
    }
  }

  private static void transactions(int writers, int seconds, int turns) throws Exception {
    List<Double> bare = new ArrayList<>();
    List<Double> one = new ArrayList<>();
    List<Double> two = new ArrayList<>();
    try (TrailWriters trail = TrailWriters.of(writers);
        SealingLag lag = SealingLag.begun()) {
      for (int turn = 0; turn < turns; turn++) {
        bare.add(trail.perSecond(Kind.BARE, seconds));
        one.add(trail.perSecond(Kind.IN_ONE, seconds));
        two.add(trail.perSecond(Kind.IN_TWO, seconds));
      }
      List<Double> lags = lag.millis();
      System.out.printf(
          "%-8d %10.0f %8.0f (%.2f) %7.0f (%.2f) %10s %6.2f / %.2f%n",
          writers,
          median(bare),
          median(one),
          median(one) / median(bare),
          median(two),
          median(two) / median(bare),
          "",
          median(lags) / MILLI,
          lags.getLast() / MILLI);
    }
  }

  static double median(List<Double> figures) {
    return figures.stream().sorted().toList().get(figures.size() / 2);
  }
}
