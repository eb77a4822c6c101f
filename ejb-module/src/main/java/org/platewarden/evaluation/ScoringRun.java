package org.platewarden.evaluation;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.platewarden.recognition.ModelVersion;

/** One scoring that is under way on this server. */
public final class ScoringRun {
  private final Score.Order order;
  private final ModelVersion version;
  private final int listed;
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicBoolean stopped = new AtomicBoolean();

  ScoringRun(Score.Order order, ModelVersion version, int listed) {
    this.order = order;
    this.version = version;
    this.listed = listed;
  }

  Score.Order order() {
    return order;
  }

  ModelVersion version() {
    return version;
  }

  int listed() {
    return listed;
  }

  boolean isOfModelInForce() {
    return order.versionHash().equals(order.inForceHash());
  }

  void oneDone() {
    done.incrementAndGet();
  }

  void stop() {
    stopped.set(true);
  }

  boolean isStopped() {
    return stopped.get();
  }

  ScoringProgress progress() {
    return new ScoringProgress(order, done.get(), listed, isStopped());
  }
}
