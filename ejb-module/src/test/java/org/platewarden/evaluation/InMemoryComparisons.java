package org.platewarden.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.platewarden.evaluation.model.Comparisons;
import org.platewarden.reads.StoreFailed;

/** Comparisons for tests, with a fault to switch on. */
final class InMemoryComparisons implements Comparisons {
  final List<ShadowDay> added = new ArrayList<>();
  final List<ShadowDifference> differences = new ArrayList<>();
  boolean broken;

  @Override
  public synchronized void add(ShadowDay more, List<ShadowDifference> found) {
    if (broken) {
      throw new StoreFailed("the database is down", new IllegalStateException());
    }
    added.add(more);
    differences.addAll(found);
  }

  @Override
  public synchronized List<ShadowDay> days(int most) {
    return List.copyOf(added);
  }

  @Override
  public synchronized List<ShadowDifference> latest(int most) {
    return differences.reversed().stream().limit(most).toList();
  }

  @Override
  public synchronized void forget(Instant before, int beyond) {
    differences.removeIf(difference -> difference.at().isBefore(before));
    while (differences.size() > beyond) {
      differences.removeFirst();
    }
  }
}
