package org.platewarden.reads.store;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.platewarden.synthetic.Passage;
import org.platewarden.synthetic.PostingCamera;
import org.platewarden.synthetic.SyntheticWorld;

/** Senders that post reads of a synthetic world one after the other, each on its connection. */
final class SenderLoad {
  private static final double NANOS = 1e9;

  private final URI portal;
  private final List<String> keys;
  private final SyntheticWorld world;
  private final AtomicLong trips = new AtomicLong();

  SenderLoad(URI portal, List<String> keys, SyntheticWorld world) {
    this.portal = portal;
    this.keys = keys;
    this.world = world;
  }

  /**
   * What came of a run.
   *
   * @param reads acknowledged
   * @param seconds it took
   * @param refusals answers that were not 200
   * @param p50 milliseconds of a request
   * @param p99 milliseconds of a request
   */
  record Outcome(long reads, double seconds, long refusals, double p50, double p99) {
    double rate() {
      return reads / seconds;
    }
  }

  /** Bodies for each sender, made before so that making them costs the server nothing. */
  List<List<byte[]>> bodies(int senders, int readsAtOnce, int bodiesEach) {
    List<List<byte[]>> bodies = new ArrayList<>();
    for (int sender = 0; sender < senders; sender++) {
      bodies.add(bodies(readsAtOnce, bodiesEach));
    }
    return bodies;
  }

  /** Posts for so long, each sender its own bodies. */
  Outcome post(List<List<byte[]>> bodies, int readsAtOnce, Duration atMost) throws Exception {
    int senders = bodies.size();
    long began = System.nanoTime();
    long until = began + atMost.toNanos();
    List<Future<List<Double>>> running = new ArrayList<>();
    AtomicLong refusals = new AtomicLong();
    try (ExecutorService pool = Executors.newFixedThreadPool(senders)) {
      for (int sender = 0; sender < senders; sender++) {
        List<byte[]> own = bodies.get(sender);
        String key = keys.get(sender % keys.size());
        running.add(pool.submit(() -> send(key, own, until, refusals)));
      }
      List<Double> millis = new ArrayList<>();
      for (Future<List<Double>> each : running) {
        millis.addAll(each.get());
      }
      double seconds = (System.nanoTime() - began) / NANOS;
      ReadStoreBench.Percentiles ranks = ReadStoreBench.Percentiles.of(millis);
      long acknowledged = (millis.size() - refusals.get()) * (long) readsAtOnce;
      return new Outcome(acknowledged, seconds, refusals.get(), ranks.p50(), ranks.p99());
    }
  }

  private List<Double> send(String key, List<byte[]> bodies, long until, AtomicLong refusals)
      throws Exception {
    List<Double> millis = new ArrayList<>(bodies.size());
    try (PostingCamera sender = new PostingCamera(portal, key)) {
      for (byte[] body : bodies) {
        long began = System.nanoTime();
        if (began > until) {
          break;
        }
        if (sender.post(body) != 200) {
          refusals.incrementAndGet();
        }
        millis.add((System.nanoTime() - began) / 1e6);
      }
    }
    return millis;
  }

  private List<byte[]> bodies(int readsAtOnce, int number) {
    Supplier<Passage> passages = new Stream();
    List<byte[]> bodies = new ArrayList<>(number);
    for (int i = 0; i < number; i++) {
      StringBuilder body = new StringBuilder("[");
      for (int read = 0; read < readsAtOnce; read++) {
        body.append(read == 0 ? "" : ",").append(json(passages.get()));
      }
      bodies.add(body.append("]").toString().getBytes(StandardCharsets.UTF_8));
    }
    return bodies;
  }

  static String json(Passage passage) {
    return String.format(
        Locale.ROOT,
        "{\"id\":\"%s\",\"captured_at\":\"%s\",\"plate\":\"%s\",\"confidence\":%.3f,\"issuer\":\"US-CA\",\"make\":\"toyota\",\"colour\":\"white\"}",
        passage.name(),
        passage.at(),
        passage.read(),
        passage.confidence());
  }

  /** Passage after passage, trip after trip, each once. */
  private final class Stream implements Supplier<Passage> {
    private final List<Passage> left = new ArrayList<>();

    @Override
    public Passage get() {
      while (left.isEmpty()) {
        left.addAll(world.trip(trips.getAndIncrement()));
      }
      return left.removeLast();
    }
  }
}
