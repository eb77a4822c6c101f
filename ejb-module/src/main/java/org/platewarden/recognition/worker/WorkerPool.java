package org.platewarden.recognition.worker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.platewarden.recognition.RecognizerState;
import org.platewarden.recognition.RecognizerUnavailable;
import org.platewarden.recognition.UnreadableFrame;
import org.platewarden.recognition.worker.WorkerSettings.Limits;

/**
 * So many workers, and a bounded queue of callers before them. A worker that is no more is replaced
 * before the next caller needs it.
 */
public final class WorkerPool implements RecognizerState.Source, AutoCloseable {
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

  private final WorkerSettings settings;
  private final Executor background;
  private final List<Seat> seats = new ArrayList<>();
  private final BlockingQueue<Seat> free = new LinkedBlockingQueue<>();
  private final Semaphore places;
  private final AtomicLong triedAgain = new AtomicLong(System.nanoTime());
  private volatile boolean closed;

  /**
   * A pool whose workers are started ahead, in the background.
   *
   * @param background where workers are started
   */
  public WorkerPool(WorkerSettings settings, PoolWatch watch, Executor background) {
    this.settings = settings;
    this.background = background;
    this.places = new Semaphore(settings.workers() + settings.waiting());
    for (int i = 0; i < settings.workers(); i++) {
      Seat seat = new Seat(settings, watch, () -> closed);
      seats.add(seat);
      renewed(seat);
    }
  }

  /**
   * Asks a worker, once one is free.
   *
   * @throws UnreadableFrame if two workers did not survive the frame
   * @throws RecognizerUnavailable if too many wait already, or no worker can be started
   */
  Answer ask(Request request) throws UnreadableFrame {
    if (!places.tryAcquire()) {
      throw new RecognizerUnavailable(
          "recognizer busy: %d frames are under way and %d wait, which is the most; try again later"
              .formatted(settings.workers(), settings.waiting()));
    }
    try {
      Seat seat = freeSeat();
      try {
        return seat.ask(request);
      } finally {
        giveBack(seat);
      }
    } finally {
      places.release();
    }
  }

  @Override
  public RecognizerState state() {
    int ready = (int) seats.stream().filter(Seat::isReady).count();
    List<String> problems = new ArrayList<>();
    seats.forEach(seat -> seat.problem().ifPresent(problems::add));
    boolean none = problems.size() == seats.size();
    if (none && !closed) {
      tryAgain();
    }
    return new RecognizerState(
        seats.size(), ready, none ? Optional.of(problems.getFirst()) : Optional.empty());
  }

  /** How many callers have a worker or wait for one. */
  public int underWay() {
    return settings.workers() + settings.waiting() - places.availablePermits();
  }

  /** Ends all workers; frames under way are left for another time. */
  @Override
  public void close() {
    closed = true;
    seats.forEach(Seat::leave);
  }

  private Seat freeSeat() {
    Limits limits = settings.limits();
    long longest = limits.answersWithin().plus(limits.startsWithin()).multipliedBy(2).toMillis();
    try {
      Seat seat = free.poll(longest, TimeUnit.MILLISECONDS);
      if (seat == null || closed) {
        throw new RecognizerUnavailable("no recognizer: none got free in %d ms".formatted(longest));
      }
      return seat;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RecognizerUnavailable("no recognizer: the server is stopping");
    }
  }

  private void giveBack(Seat seat) {
    if (seat.isReady() || seat.problem().isPresent()) {
      free.add(seat); // where no worker could be started, the next caller tries again
    } else {
      renewed(seat);
    }
  }

  /** Puts a worker on the seat, and the seat back among the free ones, however that goes. */
  private void renewed(Seat seat) {
    background.execute(
        () -> {
          try {
            seat.renew();
          } catch (RecognizerUnavailable e) {
            // told to the watch already
          } finally {
            free.add(seat);
          }
        });
  }

  /** Where no worker could be started and nobody asks for one, looking is a reason to try again. */
  private void tryAgain() {
    long now = System.nanoTime();
    long before = triedAgain.get();
    if (now - before >= BETWEEN_TRIES.toNanos() && triedAgain.compareAndSet(before, now)) {
      Seat seat = free.poll();
      if (seat != null) {
        renewed(seat);
      }
    }
  }
}
