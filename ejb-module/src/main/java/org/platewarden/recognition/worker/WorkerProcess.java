package org.platewarden.recognition.worker;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.platewarden.recognition.RecognizerUnavailable;
import org.platewarden.recognition.worker.WorkerEnded.How;

/**
 * One worker, as the portal sees it: it is asked one thing at a time, by one thread at a time. What
 * it says is not trusted.
 */
final class WorkerProcess {
  private static final int LAST_WORDS = 600;
  private static final Duration HEARD_OUT_WITHIN =
      Duration.ofSeconds(5); // a child of its own may hold the pipe open for longer
  private static final int SIGNALLED = 128;
  private static final int FAULT =
      1; // what Java ends with when it may leave neither core nor report
  private static final int OUT_OF_HEAP = 3; // what Java ends with when told to at that

  private final Process process;
  private final Thread listener;
  private final byte[] lastWords = new byte[LAST_WORDS];
  private int said;
  private int frames;

  private WorkerProcess(Process process) {
    this.process = process;
    listener =
        Thread.ofPlatform()
            .daemon()
            .name("recognition-worker-words-" + process.pid())
            .start(() -> listenTo(process.getErrorStream()));
  }

  /**
   * Starts a worker; when this returns, it has loaded all it needs.
   *
   * @throws RecognizerUnavailable if it cannot be started, or is of another build
   */
  static WorkerProcess start(WorkerSettings settings) {
    WorkerProcess worker = launched(settings);
    Optional<String> why = worker.whyNotReady(settings);
    if (why.isPresent()) {
      worker.end();
      throw new RecognizerUnavailable("no recognizer: its process " + why.get());
    }
    return worker;
  }

  private static WorkerProcess launched(WorkerSettings settings) {
    try {
      return new WorkerProcess(WorkerCommand.of(settings).start());
    } catch (IOException e) {
      throw new RecognizerUnavailable(
          "no recognizer: its process cannot be started (%s); see that %s can be run and %s can be written"
              .formatted(e.getMessage(), settings.program().java(), settings.program().folder()));
    }
  }

  private Optional<String> whyNotReady(WorkerSettings settings) {
    try {
      return switch (exchange(Optional.empty(), settings.limits().startsWithin())) {
        case Answer.Ready(String build) when build.equals(Wire.build()) -> Optional.empty();
        case Answer.Failed(String kind) ->
            Optional.of("cannot load what it needs (%s)".formatted(kind));
        default ->
            Optional.of(
                "is of another build than the portal; start the two from one build (%s)"
                    .formatted(settings.program().classPath()));
      };
    } catch (WorkerEnded e) {
      return Optional.of(
          "did not get ready: it %s; its last words: %s".formatted(e.reason(), lastWords()));
    }
  }

  /**
   * Asks one thing.
   *
   * @throws WorkerEnded if there is no answer; the worker is no more then
   */
  Answer ask(Request request, Duration within) throws WorkerEnded {
    frames++;
    Answer answer = exchange(Optional.of(request), within);
    if (answer instanceof Answer.Failed(String kind)) {
      end();
      throw new WorkerEnded(How.FAILED, "failed at it (%s)".formatted(kind));
    }
    return answer;
  }

  /** How many things it was asked. */
  int frames() {
    return frames;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** How it ended while it was asked nothing. */
  WorkerEnded endedIdle() {
    return new WorkerEnded(How.CRASHED, howItEnded(process.exitValue()) + " while it was idle");
  }

  /** Ends it, whatever it does. */
  void end() {
    process.destroyForcibly();
  }

  private Answer exchange(Optional<Request> request, Duration within) throws WorkerEnded {
    AtomicBoolean late = new AtomicBoolean();
    CompletableFuture<Void> answered = new CompletableFuture<>();
    CompletableFuture<Void> watched =
        answered
            .orTimeout(within.toNanos(), TimeUnit.NANOSECONDS)
            .exceptionally(
                failure -> {
                  late.set(failure instanceof TimeoutException);
                  end(); // whoever waits for its answer then sees the end of it
                  return null;
                });
    try {
      if (request.isPresent()) {
        Request asked = request.get();
        Wire.send(
            process.getOutputStream(), Wire.MOST_REQUEST, out -> RequestForm.write(asked, out));
      }
      return Wire.receive(process.getInputStream(), Wire.MOST_ANSWER, AnswerForm::read);
    } catch (IOException e) {
      throw ended(late.get(), within, e);
    } finally {
      answered.complete(null);
      watched.join();
    }
  }

  private WorkerEnded ended(boolean late, Duration within, IOException cause) {
    boolean alive = !hasEnded();
    if (!alive) {
      hearOut(); // ending it closes its pipes, and what it said last would be lost
    }
    end();
    if (late) {
      return new WorkerEnded(
          How.TIMED_OUT, "had no answer after %d ms".formatted(within.toMillis()));
    }
    if (alive) {
      return new WorkerEnded(
          How.FAILED, "answered with nonsense (%s)".formatted(cause.getMessage()));
    }
    return new WorkerEnded(How.CRASHED, howItEnded(process.exitValue()));
  }

  /** Its pipes close a moment before it is gone. */
  private boolean hasEnded() {
    try {
      return process.waitFor(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    }
  }

  private static String howItEnded(int status) {
    if (status > SIGNALLED) {
      return "was ended by signal " + (status - SIGNALLED);
    }
    return switch (status) {
      case FAULT -> "crashed";
      case OUT_OF_HEAP -> "ran out of heap";
      default -> "ended with status " + status;
    };
  }

  /** Reads all that it prints, so that it never waits for a reader, and remembers the end. */
  private void listenTo(InputStream words) {
    byte[] heard = new byte[LAST_WORDS];
    try (words) {
      for (int count = words.read(heard); count >= 0; count = words.read(heard)) {
        remember(heard, count);
      }
    } catch (IOException e) {
      // it was ended, and its words with it
    }
  }

  private synchronized void remember(byte[] heard, int count) {
    int kept = Math.min(said, LAST_WORDS - count);
    System.arraycopy(lastWords, said - kept, lastWords, 0, kept);
    System.arraycopy(heard, 0, lastWords, kept, count);
    said = kept + count;
  }

  /** Waits until all that it said has been heard, once it has ended. */
  private void hearOut() {
    try {
      listener.join(HEARD_OUT_WITHIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What it said last, as far as it was heard. */
  private synchronized String lastWords() {
    return said == 0 ? "none" : Wire.words(Arrays.copyOf(lastWords, said), LAST_WORDS);
  }
}
