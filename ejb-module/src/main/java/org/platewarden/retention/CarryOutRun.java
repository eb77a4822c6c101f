package org.platewarden.retention;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.platewarden.audit.NotAudited;
import org.platewarden.retention.RetentionReport.Part;
import org.platewarden.retention.model.RemovalLists;
import org.platewarden.retention.model.RemovedTree;
import org.platewarden.retention.model.Runs;

/**
 * Carries out the run that was begun, or goes on with one that was cut off: each batch is a
 * transaction, and what is committed is not done again.
 */
@Stateless
@RolesAllowed({"compliance", "maintenance"})
@TransactionAttribute(NOT_SUPPORTED)
public class CarryOutRun {
  private static final Instant EVER = Instant.parse("1900-01-01T00:00:00Z");

  /** What a lifted hold, or a late read, left behind the first time. */
  private static final int PASSES = 3;

  @Inject @Any Instance<RetentionSubject> subjects;
  @Inject Runs runs;
  @Inject RemoveBatch removeBatch;
  @Inject RemovalLists lists;
  @Inject ConcludeRun concludeRun;
  @Inject RetentionSettings settings;
  @Inject Clock clock;

  /** Does all that is to do, if nobody does it already. */
  @NotAudited(because = "the run's beginning and end are on the trail")
  public void goOn() {
    runs.alone(() -> runs.unfinished().ifPresent(this::carryOut));
  }

  private void carryOut(RetentionRun run) {
    List<Part> parts = new ArrayList<>();
    for (RetentionSubject subject : subjects) {
      TreeSet<String> places = new TreeSet<>(subject.places());
      places.forEach(place -> remove(subject, run, place));
      subject.settle();
      Map<String, Long> removed = runs.removed(run.id(), subject.kept());
      places.addAll(removed.keySet());
      places.stream()
          .map(place -> part(subject.tally(place, run.asOf()), removed.getOrDefault(place, 0L)))
          .forEach(parts::add);
    }
    RemovedTree tree = RemovedTree.of(run.id(), runs);
    RetentionReport report =
        new RetentionReport(
            run,
            parts,
            tree.root(),
            tree.size(),
            Optional.of(clock.instant().truncatedTo(ChronoUnit.MICROS)));
    lists.keep(report);
    concludeRun.conclude(report);
  }

  private void remove(RetentionSubject subject, RetentionRun run, String place) {
    try {
      for (int pass = 0; pass < PASSES; pass++) {
        removeOnce(subject, run, place);
        if (subject.tally(place, run.asOf()).due() == 0) {
          return;
        }
      }
    } catch (RuntimeException e) {
      // what is left makes the run fail; if nothing can be looked at either, it is tried again
      LOG.retentionBatchFailed(run.id().toString(), subject.kept().name(), place, e);
    }
  }

  private void removeOnce(RetentionSubject subject, RetentionRun run, String place) {
    RemovedBatch batch = removeBatch.remove(subject, run, place, EVER, settings.batch());
    while (batch.rows() > 0) {
      subject.removeBeside(batch);
      batch = removeBatch.remove(subject, run, place, batch.upTo(), settings.batch());
    }
  }

  private static Part part(DueTally tally, long removed) {
    return new Part(
        tally.kept(),
        tally.place(),
        tally.cutOff(),
        removed,
        tally.held(),
        tally.due(),
        tally.oldest());
  }
}
