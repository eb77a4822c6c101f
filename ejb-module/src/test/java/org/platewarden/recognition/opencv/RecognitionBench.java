package org.platewarden.recognition.opencv;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.opencv.core.Core;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.Recognition;
import org.platewarden.recognition.Stage;
import org.platewarden.recognition.UnreadableFrame;

/**
 * How well and how fast plates are recognized, on folders of labelled frames: our own finder beside
 * the packaged finder of writing, with the same reader.
 *
 * <p>OpenCV is held to one thread and times are the processor time of that thread, so that other
 * work on the machine does not count.
 */
final class RecognitionBench {
  /** How many frames are used to see how many a second are done. */
  private static final int CLOCKED = 24;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final LabelledFrames labelled;
  private final List<String> names;

  private RecognitionBench(Path folder) throws IOException {
    labelled = new LabelledFrames(folder);
    names = labelled.names();
  }

  /** Arguments: findings, joined by commas, then folders; an absent folder is named and skipped. */
  public static void main(String[] arguments) throws Exception {
    Model.OpenCv.ensureLoaded();
    Core.setNumThreads(1);
    List<String> findings = List.of(arguments[0].split(",", -1));
    for (String folder : List.of(arguments).subList(1, arguments.length)) {
      if (!Files.exists(Path.of(folder, "gt.csv"))) {
        say("%s: skipped, it is not there", folder);
        continue;
      }
      RecognitionBench bench = new RecognitionBench(Path.of(folder));
      say("%s: %d frames", Path.of(folder).getFileName(), bench.names.size());
      for (String finding : findings) {
        bench.measure(Finding.valueOf(finding));
      }
    }
    Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .forEach(line -> say("most memory of the whole run, all of the above: %s", line));
  }

  private void measure(Finding finding) throws Exception {
    OpenCvPlateRecognizer recognizer = recognizer(finding);
    RecognitionScore score = new RecognitionScore();
    Map<Stage, List<Double>> millis = new EnumMap<>(Stage.class);
    List<Double> totals = new ArrayList<>();
    for (String name : names) {
      Frame frame = labelled.frame(name);
      Recognition recognition = recognizer.recognize(frame);
      score.add(labelled.truth(name), recognition.plates());
      for (Stage stage : Stage.values()) {
        Duration spent = recognition.spent().getOrDefault(stage, Duration.ZERO);
        millis.computeIfAbsent(stage, each -> new ArrayList<>()).add(spent.toNanos() / 1e6);
      }
      totals.add(recognition.spent().values().stream().mapToDouble(d -> d.toNanos() / 1e6).sum());
    }
    say("  %-16s %s", finding, score.line());
    StringBuilder times = new StringBuilder(stage("all", totals));
    millis.forEach((stage, each) -> times.append(stage(stage.name(), each)));
    say("  %-16s processor ms a frame, one thread, p50 and p95: %s", "", times);
    say(
        "  %-16s frames a second by the clock: %.1f on one thread, %.1f on two",
        "", throughput(finding, 1), throughput(finding, 2));
  }

  /** Frames a second with so many threads, each with networks of its own. */
  private double throughput(Finding finding, int threads) throws Exception {
    List<OpenCvPlateRecognizer> recognizers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      recognizers.add(recognizer(finding));
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      long started = System.nanoTime();
      List<Future<Void>> shares = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int share = i;
        shares.add(pool.submit(() -> recognizeShare(recognizers.get(share), share, threads)));
      }
      for (Future<Void> share : shares) {
        share.get();
      }
      return clocked() / ((System.nanoTime() - started) / 1e9);
    }
  }

  private Void recognizeShare(OpenCvPlateRecognizer recognizer, int share, int of)
      throws IOException, UnreadableFrame {
    for (int i = share; i < clocked(); i += of) {
      recognizer.recognize(labelled.frame(names.get(i)));
    }
    return null;
  }

  private int clocked() {
    return Math.min(CLOCKED, names.size());
  }

  /** A recognizer that has seen a frame, so that loading is not timed. */
  private OpenCvPlateRecognizer recognizer(Finding finding) throws IOException, UnreadableFrame {
    OpenCvPlateRecognizer recognizer =
        new OpenCvPlateRecognizer(finding, THREADS::getCurrentThreadCpuTime);
    recognizer.recognize(labelled.frame(names.getFirst()));
    return recognizer;
  }

  private static String stage(String name, List<Double> millis) {
    List<Double> sorted = millis.stream().sorted().toList();
    return String.format(
        Locale.ROOT, "%s %.1f, %.1f   ", name, quantile(sorted, 0.5), quantile(sorted, 0.95));
  }

  private static double quantile(List<Double> sorted, double share) {
    return sorted.get((int) Math.round((sorted.size() - 1) * share));
  }

  @SuppressWarnings({"SystemOut", "AnnotateFormatMethod"}) // output is its purpose
  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
