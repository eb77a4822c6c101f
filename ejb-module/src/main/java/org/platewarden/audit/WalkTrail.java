package org.platewarden.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.platewarden.audit.model.TrailArchive;
import org.platewarden.kernel.TimeWindow;

/** Walks over what people attempted, for the product itself; a thousand lines in memory at most. */
@ApplicationScoped
public class WalkTrail {
  private static final int AT_ONCE = 1000;

  @Inject TrailArchive archive;

  /**
   * Shows the attempts of a time one by one, newest first.
   *
   * @param window when they were attempted
   * @param after from behind this place on; empty for the newest
   * @param taker says whether it wants another
   * @throws TrailQuestionRefused if a thousand of them take too long to be read
   */
  public void walk(TimeWindow window, Optional<TrailLine.Place> after, Predicate<TrailLine> taker) {
    Optional<TrailLine.Place> behind = after;
    List<TrailLine> lines;
    do {
      lines = next(window, behind);
      for (TrailLine line : lines) {
        if (!taker.test(line)) {
          return;
        }
        behind = Optional.of(line.place());
      }
    } while (lines.size() == AT_ONCE);
  }

  private List<TrailLine> next(TimeWindow window, Optional<TrailLine.Place> after) {
    try {
      return archive.candidates(everything(window), after, AT_ONCE);
    } catch (TrailArchive.TookTooLong e) {
      throw TrailQuestionRefused.tookTooLong(e.seconds());
    }
  }

  private static TrailQuestion everything(TimeWindow window) {
    return new TrailQuestion(
        window,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
