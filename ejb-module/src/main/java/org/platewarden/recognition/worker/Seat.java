package org.platewarden.recognition.worker;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.platewarden.recognition.RecognizerUnavailable;
import org.platewarden.recognition.UnreadableFrame;
import org.platewarden.recognition.worker.WorkerSettings.Limits;

/** The place of one worker, which may be empty for a while. Used by one thread at a time. */
final class Seat {
  private final WorkerSettings settings;
  private final Limits limits;
  private final PoolWatch watch;
  private final BooleanSupplier closed;
  private volatile @Nullable WorkerProcess worker;
  private volatile @Nullable String problem = "its workers are being started";

  Seat(WorkerSettings settings, PoolWatch watch, BooleanSupplier closed) {
    this.settings = settings;
    this.limits = settings.limits();
    this.watch = watch;
    this.closed = closed;
  }

  /**
   * Asks the worker; when it does not survive that, asks a fresh one.
   *
   * @throws UnreadableFrame if that does not survive it either
   * @throws RecognizerUnavailable if no worker can be started
   */
  Answer ask(Request request) throws UnreadableFrame {
    try {
      return ready().ask(request, limits.answersWithin());
    } catch (WorkerEnded first) {
      noteEnd(first);
      try {
        return ready().ask(request, limits.answersWithin());
      } catch (WorkerEnded second) {
        noteEnd(second);
        watch.unsurvivable();
        throw new UnreadableFrame(
            "frame refused: the recognizer %s, and a fresh one %s; keep the file and report this"
                .formatted(first.reason(), second.reason()));
      }
    }
  }

  /** Starts a worker where there is none, or where it has had its number of frames. */
  void renew() {
    WorkerProcess old = worker;
    if (old != null && old.frames() >= limits.framesEach()) {
      watch.recycled();
      leave();
    }
    ready();
  }

  /** Whether nothing has to be done before the next frame. */
  boolean isReady() {
    WorkerProcess now = worker;
    return now != null && now.isAlive() && now.frames() < limits.framesEach();
  }

  /** Why no worker could be started at the last try. */
  Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  /** Ends the worker, whatever it does; may be called by another thread. */
  void leave() {
    WorkerProcess old = worker;
    worker = null;
    if (old != null) {
      old.end();
    }
  }

  private WorkerProcess ready() {
    WorkerProcess now = worker;
    if (now != null && now.isAlive()) {
      return now;
    }
    refuseIfClosed();
    if (now != null) {
      WorkerEnded idle = now.endedIdle();
      watch.ended(idle.how().word(), idle.reason());
    }
    long started = System.nanoTime();
    try {
      WorkerProcess fresh = WorkerProcess.start(settings);
      worker = fresh;
      problem = null;
      watch.started(Duration.ofNanos(System.nanoTime() - started));
      if (closed.getAsBoolean()) {
        leave();
        refuseIfClosed();
      }
      return fresh;
    } catch (RecognizerUnavailable e) {
      if (!closed.getAsBoolean()) {
        problem = e.getMessage();
        watch.notStarted(String.valueOf(e.getMessage()));
      }
      throw e;
    }
  }

  private void noteEnd(WorkerEnded end) {
    leave();
    refuseIfClosed(); // else a frame would be blamed for the server's end
    watch.ended(end.how().word(), end.reason());
  }

  private void refuseIfClosed() {
    if (closed.getAsBoolean()) {
      throw new RecognizerUnavailable("no recognizer: the server is stopping");
    }
  }
}
