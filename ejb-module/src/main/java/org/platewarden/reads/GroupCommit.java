package org.platewarden.reads;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Lets callers that come at the same moment share one commit. Whoever finds a writer free writes
 * for all who wait; the others find their work done. A caller alone waits for nobody.
 *
 * @param <W> one caller's work
 * @param <R> what it gets for it
 */
final class GroupCommit<W, R> {
  /** Writes a group, all or none; durable when it returns. */
  @FunctionalInterface
  interface Writer<W, R> {
    /** One result for each, in order. */
    List<R> write(List<W> group);
  }

  private final Writer<W, R> writer;
  private final ToIntFunction<W> weight;
  private final int fullAt;
  private final Predicate<Throwable> hopeless;
  private final Semaphore writers;
  private final Queue<Waiting<W, R>> waiting = new ConcurrentLinkedQueue<>();

  /**
   * Groups.
   *
   * @param writers how many groups may be written at once
   * @param fullAt the weight at which a group takes in no more
   * @param hopeless failures that would meet everybody's work
   */
  GroupCommit(
      Writer<W, R> writer,
      ToIntFunction<W> weight,
      int writers,
      int fullAt,
      Predicate<Throwable> hopeless) {
    this.writer = writer;
    this.weight = weight;
    this.fullAt = fullAt;
    this.hopeless = hopeless;
    this.writers = new Semaphore(writers);
  }

  /**
   * Does this work, alone or with others; durable when it returns.
   *
   * @throws RuntimeException as the writer threw it for this work alone
   */
  R commit(W work) {
    Waiting<W, R> mine = new Waiting<>(work);
    waiting.add(mine);
    if (writers.tryAcquire()) {
      lead(waiting.poll());
    }
    if (mine.isToldToLead()) {
      lead(mine);
    }
    return mine.result();
  }

  /** How many wait for a writer. */
  int waiting() {
    return waiting.size();
  }

  /**
   * Writes one group, then lets whoever waits longest lead on: nobody writes for others for ever.
   */
  private void lead(@Nullable Waiting<W, R> first) {
    try {
      if (first != null) {
        write(groupOf(first));
      }
    } finally {
      handOver();
    }
  }

  private void handOver() {
    do {
      Waiting<W, R> next = waiting.poll();
      if (next != null) {
        next.tellToLead();
        return;
      }
      writers.release();
      // one that came in between found no writer free
    } while (!waiting.isEmpty() && writers.tryAcquire());
  }

  private List<Waiting<W, R>> groupOf(Waiting<W, R> first) {
    List<Waiting<W, R>> group = new ArrayList<>();
    int weighs = 0;
    for (Waiting<W, R> next = first; next != null; next = waiting.poll()) {
      group.add(next);
      weighs += weight.applyAsInt(next.work);
      if (weighs >= fullAt) {
        break;
      }
    }
    return group;
  }

  private void write(List<Waiting<W, R>> group) {
    try {
      List<R> results = writer.write(group.stream().map(each -> each.work).toList());
      for (int i = 0; i < group.size(); i++) {
        group.get(i).done(results.get(i));
      }
    } catch (RuntimeException failure) {
      if (group.size() == 1 || hopeless.test(failure)) {
        group.forEach(each -> each.failed(failure));
      } else {
        // one that cannot be written must not take the others with it
        group.forEach(each -> write(List.of(each)));
      }
    } finally {
      // an Error leaves nobody waiting
      group.forEach(each -> each.failed(new IllegalStateException("cut off")));
    }
  }

  /** Work on its way, and the thread that waits for it. */
  private static final class Waiting<W, R> {
    private final W work;
    private final Thread thread = Thread.currentThread();
    private volatile @Nullable R result;
    private volatile @Nullable RuntimeException failure;
    private volatile boolean leads;

    Waiting(W work) {
      this.work = work;
    }

    void tellToLead() {
      leads = true;
      LockSupport.unpark(thread);
    }

    void done(R outcome) {
      result = outcome;
      LockSupport.unpark(thread);
    }

    void failed(RuntimeException outcome) {
      if (isUnderWay()) {
        failure = outcome;
        LockSupport.unpark(thread);
      }
    }

    /** Waits until its work is done, or until it is to do it itself. */
    boolean isToldToLead() {
      boolean interrupted = false;
      while (!leads && isUnderWay()) {
        LockSupport.park(this);
        interrupted |= Thread.interrupted();
      }
      if (interrupted) {
        thread.interrupt(); // for whoever cares; what is under way is seen through
      }
      return leads;
    }

    R result() {
      RuntimeException failed = failure;
      if (failed != null) {
        throw failed;
      }
      return requireNonNull(result);
    }

    private boolean isUnderWay() {
      return result == null && failure == null;
    }
  }
}
