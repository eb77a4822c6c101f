package org.platewarden.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.platewarden.kernel.Plate;

/**
 * Finds attempts. The store gives those that may fit; of a plate that was asked for by a pattern
 * only whoever understands patterns can say whether it does.
 *
 * @param candidates those that may fit, newest first
 * @param terms what a plate was asked for by
 */
record TrailSearch(Candidates candidates, PlateTerms terms) {
  /** At most so many are looked at for one page; the next page goes on from there. */
  static final int MOST_LOOKED_AT = 20_000;

  private static final int BATCH = 500;

  /** Attempts that may fit. */
  @FunctionalInterface
  interface Candidates {
    /** So many at most, newest first, from behind a place on. */
    List<TrailLine> after(TrailQuestion question, Optional<TrailLine.Place> place, int most);
  }

  TrailPage page(TrailQuestion question, Optional<TrailLine.Place> after, int most) {
    List<TrailLine> fitting = new ArrayList<>();
    Optional<TrailLine.Place> place = after;
    for (int lookedAt = 0; lookedAt < MOST_LOOKED_AT; lookedAt += BATCH) {
      List<TrailLine> batch = candidates.after(question, place, BATCH);
      for (int i = 0; i < batch.size(); i++) {
        TrailLine line = batch.get(i);
        if (question.plate().isEmpty() || concerns(line, question.plate().get())) {
          fitting.add(line);
        }
        place = Optional.of(line.place());
        if (fitting.size() == most) {
          boolean more = i + 1 < batch.size() || batch.size() == BATCH;
          return new TrailPage(fitting, more ? place : Optional.empty());
        }
      }
      if (batch.size() < BATCH) {
        return new TrailPage(fitting, Optional.empty());
      }
    }
    return new TrailPage(fitting, place);
  }

  private boolean concerns(TrailLine line, String plate) {
    return line.asked("read").startsWith(plate + "/")
        || Plate.normalised(line.asked("corrected")).equals(plate)
        || terms.takesIn(line.asked("plate"), plate);
  }
}
