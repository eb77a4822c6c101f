package org.platewarden.recognition.worker;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.RecognizerUnavailable;
import org.platewarden.recognition.UnreadableFrame;
import org.platewarden.recognition.worker.Request.Harm;
import org.platewarden.recognition.worker.WorkerSettings.Limits;
import org.platewarden.recognition.worker.WorkerSettings.Program;

class WorkerPoolTest {
  private static final CountingWatch HARMED = new CountingWatch();
  private static final Request NO_PICTURE = new Request.Recognize(new Frame(new byte[] {1, 2}));
  private static WorkerPool harmed;

  private final CountingWatch watch = new CountingWatch();

  @BeforeAll
  static void one_worker_for_all_that_comes_to_harm() {
    harmed = Pools.pool(Pools.harmed(1000), HARMED);
  }

  @AfterAll
  static void end() {
    harmed.close();
  }

  @ParameterizedTest
  @CsvSource({
    "CRASH,  crashed,   crashed",
    "END,    crashed,   ended with status 7",
    "GREED,  crashed,   ran out of heap",
    "HANG,   timed.out, had no answer after 3000 ms",
    "BABBLE, failed,    answered with nonsense"
  })
  @DisplayName("4.5 a frame that ends two workers is refused with the reason, and others go on")
  void what_ends_a_worker_twice_is_refused_and_the_next_frame_is_answered(
      Harm harm, String how, String reason) throws Exception {
    int before = HARMED.unsurvivable.get();
    HARMED.ends.clear();

    assertThatThrownBy(() -> harmed.ask(new Request.Ordeal(harm)))
        .isInstanceOf(UnreadableFrame.class)
        .hasMessageStartingWith("frame refused: the recognizer " + reason)
        .hasMessageContaining("and a fresh one " + reason);

    assertThat(harmed.ask(NO_PICTURE)).isInstanceOf(Answer.Refused.class);
    assertThat(harmed.state().problem()).isEmpty();
    assertThat(HARMED.ends).containsExactly(how, how);
    assertThat(HARMED.unsurvivable).hasValue(before + 1);
  }

  @Test
  @DisplayName("4.5 workers are replaced after so many frames, and none of these is lost")
  void a_worker_is_replaced_after_its_number_of_frames() throws Exception {
    try (WorkerPool pool = Pools.pool(Pools.harmed(2), watch)) {
      for (int frame = 0; frame < 3; frame++) {
        assertThat(pool.ask(NO_PICTURE)).isInstanceOf(Answer.Refused.class);
      }
    }
    assertThat(watch.recycled).hasValue(1);
    assertThat(watch.started).hasValue(2);
    assertThat(watch.ends).isEmpty();
  }

  @Test
  @DisplayName("4.7 callers beyond the bound are sent away; the server's end blames no frame")
  void a_full_queue_sends_away_and_closing_leaves_the_frame_for_another_time() throws Exception {
    WorkerSettings noQueue = new WorkerSettings(1, 0, Limits.USUAL, Pools.PROGRAM.withOrdeals());
    WorkerPool pool = Pools.pool(noQueue, watch);
    var hanging = CompletableFuture.supplyAsync(() -> askFor(pool, Harm.HANG), ownThread());
    while (pool.underWay() == 0) {
      Thread.onSpinWait();
    }
    assertThatThrownBy(() -> pool.ask(new Request.Ordeal(Harm.END)))
        .isInstanceOf(RecognizerUnavailable.class)
        .hasMessage(
            "recognizer busy: 1 frames are under way and 0 wait, which is the most; try again later");

    pool.close();

    assertThatThrownBy(() -> hanging.get(60, SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(RecognizerUnavailable.class);
    assertThat(watch.unsurvivable).hasValue(0);
  }

  @Test
  @DisplayName("4.5 where no worker can be started, frames wait and the state says why")
  void without_java_the_state_says_why_and_frames_are_for_another_time() throws Exception {
    Program none =
        new Program(
            Path.of("/nonexistent/java"),
            Pools.PROGRAM.classPath(),
            Pools.FOLDER,
            false,
            Optional.empty(),
            false);
    WorkerPool pool =
        new WorkerPool(WorkerSettings.of(2, Limits.USUAL, none), watch, Runnable::run);
    try (pool) {
      assertThatThrownBy(() -> pool.ask(NO_PICTURE))
          .isInstanceOf(RecognizerUnavailable.class)
          .hasMessageContaining("did not get ready: it ended with status 127")
          .hasMessageContaining("/nonexistent/java");
      assertThat(pool.state().ready()).isZero();
      assertThat(pool.state().problem())
          .hasValueSatisfying(problem -> assertThat(problem).contains("/nonexistent/java"));
    }
  }

  @Test
  void a_worker_whose_jars_are_missing_is_told_by_its_last_words() throws Exception {
    WorkerSettings settings =
        WorkerSettings.of(1, Limits.USUAL, Program.of("/nonexistent/lib", Pools.FOLDER));
    try (WorkerPool pool = new WorkerPool(settings, watch, Runnable::run)) {
      assertThat(pool.state().problem())
          .hasValueSatisfying(problem -> assertThat(problem).contains("Could not find or load"));
    }
  }

  @Test
  @DisplayName("4.5 a worker has no more memory than it is given")
  void too_little_memory_is_told() throws Exception {
    Limits little = Limits.USUAL.with(Duration.ofSeconds(3), 10, 300);
    WorkerSettings settings = WorkerSettings.of(1, little, Pools.PROGRAM);
    try (WorkerPool pool = new WorkerPool(settings, watch, Runnable::run)) {
      assertThat(pool.state().problem()).isPresent();
      assertThat(watch.started).hasValue(0);
    }
  }

  private static Answer askFor(WorkerPool pool, Harm harm) {
    try {
      return pool.ask(new Request.Ordeal(harm));
    } catch (UnreadableFrame e) {
      throw new IllegalStateException(e);
    }
  }

  private static Executor ownThread() {
    return task -> Thread.ofPlatform().daemon().start(task);
  }
}
