package org.platewarden.evaluation;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.platewarden.evaluation.model.Comparisons;
import org.platewarden.reads.FrameRecorded;
import org.platewarden.recognition.ModelVersion;
import org.platewarden.recognition.ModelVersions;
import org.platewarden.recognition.PlateRecognizer;
import org.platewarden.recognition.Recognition;
import org.platewarden.recognition.UnreadableFrame;

/** Compares what two models make of a frame, and keeps counts by day and the latest differences. */
@ApplicationScoped
class KeepComparisons {
  /** How many differences are kept. */
  static final int MOST = 1_000;

  /** And for how long. */
  static final Duration KEPT = Duration.ofDays(30);

  @Inject ModelVersions models;
  @Inject Comparisons comparisons;
  @Inject Clock clock;

  private final AtomicBoolean failing = new AtomicBoolean();

  /**
   * Reads a frame anew and keeps what is different.
   *
   * @param missed how many frames were not looked at since the last one
   * @return false if it could not be done now; nothing is counted then
   */
  boolean compare(FrameRecorded frame, PlateRecognizer shadow, ModelVersion version, long missed) {
    try {
      keep(frame, shadow, version, missed);
      failing.set(false);
      return true;
    } catch (RuntimeException e) { // the recognizer is busy, or the database down
      if (!failing.getAndSet(true)) {
        LOG.notCompared(e);
      }
      return false;
    }
  }

  private void keep(
      FrameRecorded frame, PlateRecognizer shadow, ModelVersion version, long missed) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    ShadowDay nothing = nothing(now, version, missed);
    try {
      Recognition recognition = shadow.recognize(frame.frame());
      Comparison comparison = Comparison.of(frame, recognition.plates());
      comparisons.add(
          nothing.with(comparison.plates(), frame.spent(), recognition.total()),
          comparison.differing().stream()
              .map(each -> new ShadowDifference(each.read(), each.shadow(), version.hash(), now))
              .toList());
      if (!comparison.differing().isEmpty()) {
        comparisons.forget(now.minus(KEPT), MOST);
      }
    } catch (UnreadableFrame e) {
      comparisons.add(nothing.alsoMissed(), List.of()); // by this shadow; it was read before
    }
  }

  private ShadowDay nothing(Instant now, ModelVersion version, long missed) {
    return new ShadowDay(
        LocalDate.ofInstant(now, ZoneOffset.UTC),
        new ShadowDay.Pair(models.inForce().hash(), version.hash()),
        0,
        missed,
        new ShadowDay.Plates(0, 0, 0, 0),
        Duration.ZERO,
        Duration.ZERO);
  }
}
