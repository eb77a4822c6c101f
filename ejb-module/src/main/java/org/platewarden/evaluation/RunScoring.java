package org.platewarden.evaluation;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.platewarden.audit.NotAudited;
import org.platewarden.evaluation.Score.Outcome;
import org.platewarden.evaluation.Score.Reader;
import org.platewarden.evaluation.model.Scores;
import org.platewarden.reads.FindMisreads;
import org.platewarden.reads.Misread;
import org.platewarden.recognition.ModelNotUsable;
import org.platewarden.recognition.ModelVersions;
import org.platewarden.recognition.OpenModel;
import org.platewarden.recognition.Recognition;

/**
 * Goes through the evaluation list in the background. No image leaves the server for it. Both
 * versions read in processes of their own, behind the others: cameras do not wait for a scoring,
 * and it is not ended by a busy minute of theirs.
 */
@Stateless
@RunAs("maintenance")
@RolesAllowed("administrator")
@TransactionAttribute(NOT_SUPPORTED) // it takes long, a transaction should not
public class RunScoring {
  @Inject FindMisreads misreads;
  @Inject ModelVersions models;
  @Inject ScoringNow now;
  @Inject Scores scores;
  @Inject Clock clock;

  /** Goes through the list until its end, or until it is stopped. */
  @Asynchronous
  @NotAudited(because = "ScoreModel, its only caller, is")
  public void run(ScoringRun run) {
    Count count = new Count();
    Outcome outcome = Outcome.FAILED;
    try (OpenModel version = models.open(run.version())) {
      outcome =
          run.isOfModelInForce()
              ? goThrough(run, version, version, count)
              : besideTheOneInForce(run, version, count);
    } catch (ModelNotUsable e) {
      LOG.modelNotScored(run.version().name(), e.reason(), e);
    } catch (RuntimeException e) {
      LOG.modelNotScored(run.version().name(), "it was broken off", e);
    } finally {
      end(run, outcome, count);
    }
  }

  /** What was counted so far. */
  private static final class Count {
    final Map<Reader, Tally> readers = new EnumMap<>(Reader.class);
    int plates;
    int gone;

    void add(Reader reader, Verdict verdict) {
      readers.merge(reader, Tally.NONE.plus(verdict), (known, one) -> known.plus(verdict));
    }
  }

  private Outcome besideTheOneInForce(ScoringRun run, OpenModel version, Count count)
      throws ModelNotUsable {
    try (OpenModel inForce = models.open(models.inForce())) {
      return goThrough(run, version, inForce, count);
    }
  }

  private Outcome goThrough(ScoringRun run, OpenModel version, OpenModel inForce, Count count) {
    MisreadPages list = new MisreadPages(misreads, run.listed());
    while (list.hasNext()) {
      if (run.isStopped()) {
        return Outcome.STOPPED;
      }
      if (!judged(run, list.next(), version, inForce, count)) {
        count.gone++;
      }
      run.oneDone();
    }
    return Outcome.DONE;
  }

  private boolean judged(
      ScoringRun run, Misread misread, OpenModel version, OpenModel inForce, Count count) {
    Optional<Recognition> byVersion = misreads.readAnew(misread, version);
    Optional<Recognition> byInForce =
        run.isOfModelInForce() ? byVersion : misreads.readAnew(misread, inForce);
    if (byVersion.isEmpty() || byInForce.isEmpty()) {
      return false;
    }
    count.add(Reader.VERSION, Verdict.of(byVersion.get().plates(), misread));
    count.add(Reader.IN_FORCE, Verdict.of(byInForce.get().plates(), misread));
    count.add(Reader.RECORDED, Verdict.recorded(misread));
    count.plates++;
    return true;
  }

  private void end(ScoringRun run, Outcome outcome, Count count) {
    try {
      scores.end(
          run.order().id(),
          new Score.End(
              clock.instant().truncatedTo(ChronoUnit.MICROS),
              outcome,
              count.plates,
              count.gone,
              count.readers));
      LOG.modelScored(run.version().name(), outcome.name(), count.plates, count.gone);
    } finally {
      now.end(run);
    }
  }
}
