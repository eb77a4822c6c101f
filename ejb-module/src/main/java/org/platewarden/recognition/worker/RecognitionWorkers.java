package org.platewarden.recognition.worker;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.platewarden.recognition.RecognizerState;
import org.platewarden.recognition.worker.WorkerSettings.Limits;

/**
 * The portal's workers: started with it, counted and logged, ended with it. Their classes lie in a
 * folder, as jars, since a process outside the server sees none of its deployments.
 */
@ApplicationScoped
public class RecognitionWorkers implements PoolWatch, RecognizerState.Source {
  private static final String ENDED = "platewarden.recognition.workers.ended";
  private static final String RECYCLED = "platewarden.recognition.workers.recycled";
  private static final String STARTED = "platewarden.recognition.workers.started";
  private static final String UNSURVIVABLE = "platewarden.recognition.frames.unsurvivable";

  @Inject
  @ConfigProperty(name = "platewarden.recognition.workers", defaultValue = "0")
  int workers;

  @Inject
  @ConfigProperty(name = "platewarden.recognition.timeout.seconds", defaultValue = "60")
  int timeoutSeconds;

  @Inject
  @ConfigProperty(name = "platewarden.recognition.recycle.frames", defaultValue = "5000")
  int recycleFrames;

  @Inject
  @ConfigProperty(name = "platewarden.recognition.memory.mb", defaultValue = "4096")
  int memoryMegabytes;

  @Inject WorkerModels models;
  @Inject MeterRegistry meters;

  private WorkerPool pool;

  /** Workers that are started when the application is. */
  @SuppressWarnings("NullAway.Init") // opened before anything is asked of it
  public RecognitionWorkers() {}

  @PostConstruct
  void open() {
    Limits limits =
        Limits.USUAL.with(Duration.ofSeconds(timeoutSeconds), recycleFrames, memoryMegabytes);
    for (WorkerEnded.How how : WorkerEnded.How.values()) {
      meters.counter(ENDED, "how", how.word()); // there at 0, for alerts
    }
    meters.counter(UNSURVIVABLE);
    pool =
        new WorkerPool(
            WorkerSettings.of(workers, limits, models.programInForce()),
            this,
            start -> Thread.ofPlatform().daemon().name("recognition-worker-start").start(start));
    // the server's registry takes gauges made this way only, not those of Gauge.builder
    meters.gauge(
        "platewarden.recognition.workers.ready", Tags.empty(), pool, all -> all.state().ready());
    meters.gauge("platewarden.recognition.under.way", Tags.empty(), pool, WorkerPool::underWay);
  }

  /** Makes this bean, and so the workers, when the application starts. */
  void startAhead(@Observes Startup started) {
    LOG.recognitionStarts(pool.state().wanted());
  }

  @PreDestroy
  void close() {
    pool.close();
  }

  /** What looks at frames in this application. */
  @Produces
  WorkerRecognizer recognizer() {
    return new WorkerRecognizer(pool);
  }

  @Override
  public RecognizerState state() {
    return pool.state();
  }

  @Override
  public void started(Duration took) {
    meters.counter(STARTED).increment();
    LOG.workerReady(took.toMillis());
  }

  @Override
  public void notStarted(String reason) {
    LOG.workerNotStarted(reason);
  }

  @Override
  public void ended(String how, String reason) {
    meters.counter(ENDED, "how", how).increment();
    LOG.workerEnded(reason);
  }

  @Override
  public void recycled() {
    meters.counter(RECYCLED).increment();
    LOG.workerRecycled();
  }

  @Override
  public void unsurvivable() {
    meters.counter(UNSURVIVABLE).increment();
  }
}
