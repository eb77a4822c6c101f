package org.platewarden.recognition.worker;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Remembers what it is told of workers. */
final class CountingWatch implements PoolWatch {
  final AtomicInteger started = new AtomicInteger();
  final AtomicInteger recycled = new AtomicInteger();
  final AtomicInteger unsurvivable = new AtomicInteger();
  final List<String> ends = new CopyOnWriteArrayList<>();
  final List<String> reasons = new CopyOnWriteArrayList<>();

  @Override
  public void started(Duration took) {
    started.incrementAndGet();
  }

  @Override
  public void notStarted(String reason) {
    reasons.add(reason);
  }

  @Override
  public void ended(String how, String reason) {
    ends.add(how);
  }

  @Override
  public void recycled() {
    recycled.incrementAndGet();
  }

  @Override
  public void unsurvivable() {
    unsurvivable.incrementAndGet();
  }
}
