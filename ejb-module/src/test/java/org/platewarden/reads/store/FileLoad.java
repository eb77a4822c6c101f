package org.platewarden.reads.store;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.platewarden.synthetic.Passage;
import org.platewarden.synthetic.SyntheticWorld;

/** A file of reads, imported by the launcher's own command while the server's memory is watched. */
final class FileLoad {
  private static final double NANOS = 1e9;

  private final Path launcher;
  private final Path folder;
  private final long server;
  private final SyntheticWorld world;

  /**
   * A load.
   *
   * @param launcher the command
   * @param folder where the file may be
   * @param server the server's process
   */
  FileLoad(Path launcher, Path folder, long server, SyntheticWorld world) {
    this.launcher = launcher;
    this.folder = folder;
    this.server = server;
    this.world = world;
  }

  /**
   * What came of it.
   *
   * @param rate reads a second, from the command's start to its end
   * @param megabytes of the server's memory, sampled five times a second
   */
  record Outcome(double rate, List<Long> megabytes) {
    /** The most in each fifth of the time. */
    String fifths() {
      StringBuilder all = new StringBuilder();
      for (int fifth = 0; fifth < 5; fifth++) {
        int from = megabytes.size() * fifth / 5;
        int until = Math.max(from + 1, megabytes.size() * (fifth + 1) / 5);
        long most =
            megabytes.subList(from, Math.min(until, megabytes.size())).stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        all.append(fifth == 0 ? "" : ", ").append(most);
      }
      return all.toString();
    }
  }

  /** Imports so many reads of the eight cameras of the bench. */
  Outcome imported(long reads) throws Exception {
    Path file = Files.createTempFile(folder, "bench", ".jsonl");
    write(file, reads);
    List<Long> megabytes = Collections.synchronizedList(new ArrayList<>());
    try (ScheduledExecutorService watching = new ScheduledThreadPoolExecutor(1)) {
      var watch =
          watching.scheduleAtFixedRate(
              () -> megabytes.add(memory()), 0, 200, TimeUnit.MILLISECONDS);
      long began = System.nanoTime();
      int code =
          new ProcessBuilder(launcher.toString(), "import", file.toString())
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.INHERIT)
              .start()
              .waitFor();
      double seconds = (System.nanoTime() - began) / NANOS;
      watch.cancel(false);
      if (code != 0) {
        throw new IllegalStateException("the import ended with code " + code);
      }
      return new Outcome(reads / seconds, List.copyOf(megabytes));
    } finally {
      Files.delete(file);
    }
  }

  private void write(Path file, long reads) throws IOException {
    try (BufferedWriter lines = Files.newBufferedWriter(file)) {
      long written = 0;
      for (long trip = 1L << 40; written < reads; trip++) {
        for (Passage passage : world.trip(trip)) {
          if (written < reads) {
            lines.write("{\"camera\":\"bench-" + written % 8 + "\",");
            lines.write(SenderLoad.json(passage).substring(1));
            lines.newLine();
            written++;
          }
        }
      }
    }
  }

  /** What the process holds in memory, in MB. */
  private long memory() {
    try (BufferedReader status = Files.newBufferedReader(Path.of("/proc/" + server + "/status"))) {
      return status
              .lines()
              .filter(line -> line.startsWith("VmRSS:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .findFirst()
              .orElse(0)
          / 1024;
    } catch (IOException e) {
      return 0;
    }
  }
}
