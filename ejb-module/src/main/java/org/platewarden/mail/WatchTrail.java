package org.platewarden.mail;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.platewarden.audit.TrailCondition;
import org.platewarden.audit.TrailProblem;

/**
 * Tells by mail when nobody may look at reads since the trail is not in order, and when it is again
 * (R26). It needs no database: that may be what is down.
 */
@ApplicationScoped
class WatchTrail {
  @Inject TrailCondition trail;
  @Inject PostLetters post;

  private Optional<TrailProblem> seen = Optional.empty();
  private Optional<TrailProblem> told = Optional.empty();

  /** Looks; a problem is told when it is still there at the second look, until it could be. */
  synchronized void look() {
    Optional<TrailProblem> now = trail.problem();
    boolean lasts = now.equals(seen);
    seen = now;
    if (!lasts || now.equals(told)) {
      return;
    }
    try {
      post.postAtOnce(letterOf(now));
      told = now;
    } catch (RuntimeException e) {
      LOG.letterNotSent(letterOf(now).kind().name(), e);
    }
  }

  private static Letter letterOf(Optional<TrailProblem> problem) {
    return new Letter(
        "trail/now",
        Addressee.Desk.ALERTS,
        problem.isPresent() ? LetterKind.TRAIL_REFUSES : LetterKind.TRAIL_WELL,
        problem.map(each -> List.of(each.name())).orElse(List.of()));
  }
}
