package org.platewarden.reads;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

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
    writers.acquireUninterruptibly();
    try {
      while (!mine.taken) {
        List<Waiting<W, R>> group = nextGroup();
        if (group.isEmpty()) {
          Thread.onSpinWait(); // the other writer is just taking mine
        } else {
          write(group);
        }
      }
    } finally {
      writers.release();
    }
    return mine.result();
  }

  /** How many wait for a writer. */
  int waiting() {
    return waiting.size();
  }

  private List<Waiting<W, R>> nextGroup() {
    List<Waiting<W, R>> group = new ArrayList<>();
    int weighs = 0;
    while (weighs < fullAt) {
      Waiting<W, R> next = waiting.poll();
      if (next == null) {
        break;
      }
      next.taken = true;
      group.add(next);
      weighs += weight.applyAsInt(next.work);
    }
    return group;
  }

  private void write(List<Waiting<W, R>> group) {
    try {
      List<R> results = writer.write(group.stream().map(each -> each.work).toList());
      for (int i = 0; i < group.size(); i++) {
        group.get(i).outcome.complete(results.get(i));
      }
    } catch (RuntimeException failure) {
      if (group.size() == 1 || hopeless.test(failure)) {
        group.forEach(each -> each.outcome.completeExceptionally(failure));
      } else {
        // one that cannot be written must not take the others with it
        group.forEach(each -> write(List.of(each)));
      }
    } finally {
      // an Error leaves nobody waiting
      group.forEach(
          each -> each.outcome.completeExceptionally(new IllegalStateException("cut off")));
    }
  }

  /** Work on its way. */
  private static final class Waiting<W, R> {
    private final W work;
    private final CompletableFuture<R> outcome = new CompletableFuture<>();

    /** Whether a group holds it; seen by its own thread, which then only waits for the outcome. */
    private volatile boolean taken;

    Waiting(W work) {
      this.work = work;
    }

    R result() {
      try {
        return outcome.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException failure ? failure : e;
      }
    }
  }
}
