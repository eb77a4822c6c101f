package org.platewarden.reads.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.platewarden.reads.store.CpuTimes.Spent;
import org.platewarden.reads.store.SenderLoad.Outcome;

/**
 * Single reads posted over HTTP beside bare single-row commits of the same PostgreSQL. Rounds of
 * the two take turns, since a machine is seldom the same for a minute; medians count.
 */
final class SingleReads {
  /** More than anyone posts in a second. */
  private static final int MOST_A_SECOND = 10_000;

  private static final int MILLIS = 1_000;

  private final BareLimits bare;
  private final SenderLoad load;
  private final CpuTimes cpu;
  private final int rounds;

  SingleReads(BareLimits bare, SenderLoad load, CpuTimes cpu, int rounds) {
    this.bare = bare;
    this.load = load;
    this.cpu = cpu;
    this.rounds = rounds;
  }

  /** Measures with so many senders, so long a turn. */
  void measure(int senders, Duration turn) throws Exception {
    List<Round> taken = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      taken.add(round(senders, turn));
    }
    say(
        "bare single-row commits, %d connections    %,9.0f rows/s  CPU a row: PostgreSQL %.0f us, bench %.0f us",
        senders,
        median(taken, Round::limit),
        median(taken, round -> round.bareCost().postgres()),
        median(taken, round -> round.bareCost().bench()));
    say(
        "POST /api/reads,   1 at once, %d senders    %,9.0f reads/s  p50 %.2f ms, p99 %.2f ms  %.2f of the bare limit (%.2f to %.2f)%s",
        senders,
        median(taken, round -> round.posts().rate()),
        median(taken, round -> round.posts().p50()),
        median(taken, round -> round.posts().p99()),
        median(taken, Round::share),
        taken.stream().mapToDouble(Round::share).min().orElseThrow(),
        taken.stream().mapToDouble(Round::share).max().orElseThrow(),
        sentAway(taken));
    say(
        "    CPU a post: server %.0f us, PostgreSQL %.0f us, bench %.0f us",
        median(taken, round -> round.postCost().server()),
        median(taken, round -> round.postCost().postgres()),
        median(taken, round -> round.postCost().bench()));
  }

  /** One turn each; costs are in microseconds of a processor. */
  private record Round(double limit, Spent bareCost, Outcome posts, Spent postCost) {
    double share() {
      return posts.rate() / limit;
    }
  }

  private Round round(int senders, Duration turn) throws Exception {
    Spent began = cpu.now();
    double limit = bare.singleRowCommits(senders, turn);
    Spent bareCost = cpu.now().since(began).each(limit * turn.toMillis() / MILLIS);
    int bodies = (int) (turn.toMillis() * MOST_A_SECOND / MILLIS / senders);
    List<List<byte[]>> made = load.bodies(senders, 1, bodies);
    Spent ready = cpu.now();
    Outcome posts = load.post(made, 1, turn);
    return new Round(limit, bareCost, posts, cpu.now().since(ready).each((double) posts.reads()));
  }

  private static String sentAway(List<Round> taken) {
    long refusals = taken.stream().mapToLong(round -> round.posts().refusals()).sum();
    return refusals > 0 ? "  " + refusals + " sent away" : "";
  }

  private static double median(List<Round> taken, ToDoubleFunction<Round> of) {
    double[] sorted = taken.stream().mapToDouble(of).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  @SuppressWarnings({"SystemOut", "AnnotateFormatMethod"}) // output is its purpose
  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
