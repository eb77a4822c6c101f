package org.platewarden.evaluation;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.platewarden.reads.FrameRecorded;
import org.platewarden.recognition.ModelNotUsable;
import org.platewarden.recognition.ModelVersion;
import org.platewarden.recognition.ModelVersions;
import org.platewarden.recognition.OpenModel;

/**
 * Has the shadow read frames once their reads are recorded. The way in never waits for it: it hands
 * the frame over, {@value #MOST_WAITING} may wait, and what comes on top is counted as missed. One
 * thread does the rest; what waits when the server stops is not compared.
 */
@ApplicationScoped
public class CompareInShadow {
  static final int MOST_WAITING = 4;

  @Inject ModelVersions models;
  @Inject KeepComparisons keep;

  private final BlockingQueue<FrameRecorded> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final AtomicLong missed = new AtomicLong();
  private volatile ShadowStatus status = ShadowStatus.loading(Optional.empty());
  private @Nullable Thread thread;

  void begin(@Observes Startup started) {
    status = ShadowStatus.loading(models.shadow());
    models.shadow().ifPresent(this::begin);
  }

  private void begin(String name) {
    // not one of the server's threads: it lasts as long as the application
    thread = Thread.ofPlatform().daemon().name("recognition-shadow").start(() -> compareWith(name));
  }

  @PreDestroy
  void end() {
    Thread running = thread;
    if (running != null) {
      running.interrupt();
    }
  }

  /** How the shadow is. */
  public ShadowStatus status() {
    return status;
  }

  void recorded(@Observes(during = TransactionPhase.AFTER_SUCCESS) FrameRecorded frame) {
    if (status.comparing().isPresent() && !waiting.offer(frame)) {
      missed.incrementAndGet();
    }
  }

  private void compareWith(String name) {
    try {
      ModelVersion version = named(name);
      try (OpenModel shadow = models.open(version)) {
        status = status.comparing(version);
        LOG.shadowCompares(version.name(), version.hash());
        compare(shadow, version);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the application ends
    } catch (ModelNotUsable e) {
      status = status.notUsable(e.reason());
      LOG.shadowNotUsable(e.reason(), e);
    } catch (RuntimeException e) {
      status = status.notUsable("it was broken off; the server's log says why");
      LOG.shadowNotUsable("it was broken off", e);
    }
  }

  private ModelVersion named(String name) throws ModelNotUsable {
    return models.all().stream()
        .filter(version -> version.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ModelNotUsable(
                    "PLATEWARDEN_RECOGNITION_SHADOW is '%s', and there is no such model version; name one that the page Recognition lists"
                        .formatted(name)));
  }

  private void compare(OpenModel shadow, ModelVersion version) throws InterruptedException {
    while (!Thread.currentThread().isInterrupted()) {
      FrameRecorded frame = waiting.take();
      long untold = missed.getAndSet(0);
      if (!keep.compare(frame, shadow, version, untold)) {
        missed.addAndGet(untold + 1); // told with the next
      }
    }
  }
}
