package org.platewarden.reads.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How much processor time the server, PostgreSQL and the bench itself have had so far. */
final class CpuTimes {
  /** A clock tick of Linux's /proc. */
  private static final double SECONDS_OF_A_TICK = 0.01;

  private static final double MICROS = 1e6;

  private final long server;
  private final long postmaster;

  CpuTimes(long server, long postmaster) {
    this.server = server;
    this.postmaster = postmaster;
  }

  /**
   * Processor seconds.
   *
   * @param server of WildFly
   * @param postgres of all of PostgreSQL's processes, those that ended too
   * @param bench of this process
   */
  record Spent(double server, double postgres, double bench) {
    Spent since(Spent before) {
      return new Spent(server - before.server, postgres - before.postgres, bench - before.bench);
    }

    /** Microseconds for each of so many. */
    Spent each(double number) {
      double share = MICROS / number;
      return new Spent(server * share, postgres * share, bench * share);
    }
  }

  /** Since each of them began. */
  Spent now() throws IOException {
    double postgres = of(postmaster, true);
    for (long child : childrenOf(postmaster)) {
      postgres += of(child, false);
    }
    return new Spent(of(server, false), postgres, of(ProcessHandle.current().pid(), false));
  }

  private static List<Long> childrenOf(long parent) throws IOException {
    try (Stream<ProcessHandle> children =
        ProcessHandle.of(parent).orElseThrow(() -> new IOException("no PostgreSQL")).children()) {
      return children.map(ProcessHandle::pid).toList();
    }
  }

  /** A process that has just ended counts with its parent. */
  private static double of(long process, boolean withEnded) throws IOException {
    try {
      String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
      if (withEnded) {
        ticks += Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
      }
      return ticks * SECONDS_OF_A_TICK;
    } catch (NoSuchFileException e) {
      return 0;
    }
  }
}
