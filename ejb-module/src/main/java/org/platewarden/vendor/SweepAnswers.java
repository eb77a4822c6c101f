package org.platewarden.vendor;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.platewarden.vendor.AnswerLives.End;
import org.platewarden.vendor.model.KeptAnswers;
import org.platewarden.vendor.model.KeptAnswers.Head;

/**
 * Ends what has come to its end, then looks whether anything of it is left. Keys outside the
 * database go whatever happens to the database: without its key an answer is gone, and its row and
 * its receipt follow when they can.
 */
@ApplicationScoped
class SweepAnswers {
  @Inject KeptAnswers answers;
  @Inject AnswerKeys keys;
  @Inject AnswerLives lives;
  @Inject EndAnswers end;
  @Inject Clock clock;

  /** Destroys all that has ended. */
  void sweep() {
    Instant now = clock.instant();
    try {
      destroy(now);
    } catch (RuntimeException e) {
      LOG.answersNotDestroyed(e);
    } finally {
      destroyKeys(now, Set.of());
    }
    proveNothingIsLeft(now);
  }

  private void destroy(Instant now) {
    List<Head> ended = ended(now);
    // the keys first: from then on nobody opens one of them, whatever comes between
    destroyKeys(
        now,
        ended.stream()
            .filter(this::isOver)
            .map(Head::endsAt)
            .collect(Collectors.toUnmodifiableSet()));
    int reads = 0;
    for (Head head : ended) {
      end.end(head, lives.endOf(head, now).orElse(End.LIFE_OVER));
      reads += head.rows();
    }
    if (!ended.isEmpty()) {
      LOG.answersDestroyed(ended.size(), reads);
    }
  }

  private boolean isOver(Head head) {
    return lives.endOf(head, head.askedAt()).equals(Optional.of(End.LIFE_OVER));
  }

  private List<Head> ended(Instant now) {
    return answers.heads().stream().filter(head -> lives.endOf(head, now).isPresent()).toList();
  }

  private void destroyKeys(Instant now, Set<Instant> ended) {
    Stream.concat(endedKeys(now).stream(), ended.stream()).distinct().forEach(keys::destroy);
  }

  private List<Instant> endedKeys(Instant now) {
    return keys.ends().stream().filter(at -> !now.isBefore(at)).toList();
  }

  private void proveNothingIsLeft(Instant now) {
    int rows;
    try {
      rows = ended(now).size();
    } catch (RuntimeException e) {
      return; // told above: the database is not there to be looked at
    }
    int left = endedKeys(now).size();
    if (rows + left > 0) {
      LOG.answersLeft(rows, left);
    }
  }
}
