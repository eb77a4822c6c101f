package org.platewarden.evaluation;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Startup;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.platewarden.reads.FrameRecorded;
import org.platewarden.reads.FrameRecorded.RecordedPlate;
import org.platewarden.reads.ReadReference;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.Recognition;
import org.platewarden.recognition.RecognizedPlate;
import org.platewarden.recognition.UnreadableFrame;

@DisplayName("4.6: two models run side by side, and the way in does not wait for the second")
@Timeout(60)
class CompareInShadowTest {
  private static final Startup STARTED = new Startup();

  private final TwoModels models = new TwoModels();
  private final InMemoryComparisons comparisons = new InMemoryComparisons();
  private final CompareInShadow shadow = new CompareInShadow();
  private final KeepComparisons keep = new KeepComparisons();
  private final Semaphore looked = new Semaphore(0);
  private List<RecognizedPlate> seen = List.of(TwoModels.plate(Corrected.BOX, "A8C123"));

  @BeforeEach
  void a_newer_model_in_the_shadow() {
    models.shadow = Optional.of("newer");
    models.newer = frame -> Recognition.of(seen);
    keep.models = models;
    keep.comparisons = comparisons;
    keep.clock = Clock.fixed(Corrected.NOON, ZoneOffset.UTC);
    shadow.models = models;
    shadow.keep =
        new KeepComparisons() {
          @Override
          boolean compare(
              FrameRecorded frame,
              org.platewarden.recognition.PlateRecognizer with,
              org.platewarden.recognition.ModelVersion version,
              long missed) {
            boolean kept = keep.compare(frame, with, version, missed);
            looked.release();
            return kept;
          }
        };
  }

  @AfterEach
  void theApplicationEnds() {
    shadow.end();
  }

  @Test
  void a_frame_is_read_by_both_and_what_differs_points_to_its_read() throws Exception {
    startAndLoad();

    shadow.recorded(frame("ABC123"));
    looked.acquire();

    ShadowDay day = comparisons.added.getFirst();
    assertThat(day.day()).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(day.pair())
        .isEqualTo(new ShadowDay.Pair(TwoModels.SHIPPED.hash(), TwoModels.NEWER.hash()));
    assertThat(day.frames()).isOne();
    assertThat(day.plates()).isEqualTo(new ShadowDay.Plates(0, 1, 0, 0));
    assertThat(day.inForceSpent()).isEqualTo(Duration.ofMillis(300));
    ShadowDifference difference = comparisons.differences.getFirst();
    assertThat(difference.read().characters()).isEqualTo("ABC123");
    assertThat(difference.shadow().orElseThrow().characters()).isEqualTo("A8C123");
    assertThat(difference.at()).isEqualTo(Corrected.NOON);
  }

  @Test
  void the_way_in_never_waits_and_what_the_shadow_cannot_take_is_counted() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    models.newer =
        frame -> {
          reading.countDown();
          awaitQuietly(goOn);
          return Recognition.of(seen);
        };
    startAndLoad();
    shadow.recorded(frame("FIRST1"));
    assertThat(reading.await(30, SECONDS)).isTrue();

    for (int i = 0; i < CompareInShadow.MOST_WAITING + 3; i++) {
      shadow.recorded(frame("MORE" + i)); // returns though nobody takes it
    }
    goOn.countDown();
    looked.acquire(1 + CompareInShadow.MOST_WAITING);

    assertThat(comparisons.added.stream().mapToLong(ShadowDay::frames).sum())
        .isEqualTo(1L + CompareInShadow.MOST_WAITING);
    assertThat(comparisons.added.stream().mapToLong(ShadowDay::missed).sum()).isEqualTo(3);
  }

  @Test
  void what_cannot_be_kept_is_told_as_missed_with_the_next() throws Exception {
    startAndLoad();
    comparisons.broken = true;
    shadow.recorded(frame("ABC123"));
    looked.acquire();
    comparisons.broken = false;

    shadow.recorded(frame("ABC123"));
    looked.acquire();

    assertThat(comparisons.added).hasSize(1);
    assertThat(comparisons.added.getFirst().missed()).isOne();
    assertThat(comparisons.added.getFirst().frames()).isOne();
  }

  @Test
  void a_frame_that_the_shadow_refuses_is_missed() throws Exception {
    models.newer =
        frame -> {
          throw new UnreadableFrame("frame refused");
        };
    startAndLoad();

    shadow.recorded(frame("ABC123"));
    looked.acquire();

    assertThat(comparisons.added.getFirst().frames()).isZero();
    assertThat(comparisons.added.getFirst().missed()).isOne();
  }

  @Test
  void a_shadow_that_does_not_load_is_told_and_nothing_waits() throws Exception {
    models.broken = true;

    start(status -> status.problem().isPresent());

    assertThat(shadow.status().problem())
        .hasValueSatisfying(why -> assertThat(why).contains("do not load"));
    shadow.recorded(frame("ABC123"));
    assertThat(comparisons.added).isEmpty();
  }

  @Test
  void a_name_that_is_no_version_is_told_with_its_setting() throws Exception {
    models.shadow = Optional.of("nowhere");

    start(status -> status.problem().isPresent());

    assertThat(shadow.status().problem().orElseThrow())
        .contains("PLATEWARDEN_RECOGNITION_SHADOW is 'nowhere'");
  }

  @Test
  void without_the_setting_there_is_no_shadow() {
    models.shadow = Optional.empty();

    shadow.begin(STARTED);
    shadow.recorded(frame("ABC123"));

    assertThat(shadow.status()).isEqualTo(ShadowStatus.loading(Optional.empty()));
    assertThat(models.open).isZero();
  }

  @Test
  void only_the_newest_differences_of_thirty_days_are_kept() throws Exception {
    comparisons.differences.add(
        new ShadowDifference(
            new ReadReference("OLD1", Corrected.NOON, 1),
            Optional.empty(),
            TwoModels.NEWER.hash(),
            Corrected.NOON.minus(KeepComparisons.KEPT).minusSeconds(1)));
    startAndLoad();

    shadow.recorded(frame("ABC123"));
    looked.acquire();

    assertThat(comparisons.differences)
        .extracting(difference -> difference.read().characters())
        .containsExactly("ABC123");
  }

  private void startAndLoad() throws InterruptedException {
    start(status -> status.comparing().isPresent());
  }

  /** Starts it; its own thread loads the model. */
  private void start(java.util.function.Predicate<ShadowStatus> until) throws InterruptedException {
    shadow.begin(STARTED);
    while (!until.test(shadow.status())) {
      Thread.onSpinWait();
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static FrameRecorded frame(String read) {
    return new FrameRecorded(
        new Frame(new byte[] {1}),
        List.of(new RecordedPlate(new ReadReference(read, Corrected.NOON, 1), Corrected.BOX)),
        Duration.ofMillis(300));
  }
}
