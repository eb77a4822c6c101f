package org.platewarden.recognition.worker;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.platewarden.recognition.Cut;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.UnreadableFrame;

/** Feeds hostile pictures to a pool, and counts what becomes of them. */
final class HostileFeed {
  static final String ANSWERED = "answered";
  private static final int SMALL_PICTURE_EVERY = 4;

  private final HostileImages images;
  private final WorkerRecognizer recognizer;
  private final Map<String, Integer> outcomes = new ConcurrentHashMap<>();

  HostileFeed(long seed, WorkerPool pool) {
    this.images = new HostileImages(seed);
    this.recognizer = new WorkerRecognizer(pool);
  }

  /** Feeds so many by as many threads as there are workers. */
  void feed(int from, int to, int threads) throws InterruptedException {
    try (ExecutorService senders = Executors.newFixedThreadPool(threads)) {
      IntStream.range(from, to).forEach(number -> senders.execute(() -> feed(number)));
      senders.shutdown();
      if (!senders.awaitTermination(2, TimeUnit.HOURS)) {
        note("not within two hours");
      }
    }
  }

  /** How many were answered, and how many refused for each reason. */
  Map<String, Integer> outcomes() {
    return new TreeMap<>(outcomes);
  }

  private void feed(int number) {
    Frame frame = new Frame(images.get(number));
    try {
      if (number % SMALL_PICTURE_EVERY == 0) {
        recognizer.make(frame, List.of(), new Cut.Small(160));
      } else {
        recognizer.recognize(frame);
      }
      note(ANSWERED);
    } catch (UnreadableFrame e) {
      note(e.reason().replaceAll("\\d+", "N").replaceAll(";.*", ""));
    } catch (RuntimeException e) {
      note("NEITHER: picture %d: %s".formatted(number, e));
    }
  }

  private void note(String outcome) {
    outcomes.merge(outcome, 1, Integer::sum);
  }
}
