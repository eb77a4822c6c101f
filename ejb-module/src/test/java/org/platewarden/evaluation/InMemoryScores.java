package org.platewarden.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.platewarden.evaluation.model.Scores;

/** Scores for tests. */
final class InMemoryScores implements Scores {
  final List<Score> kept = new ArrayList<>();

  @Override
  public void begin(Score.Order order, int listed) {
    kept.add(new Score(order, listed, Optional.empty()));
  }

  @Override
  public void end(UUID id, Score.End end) {
    kept.replaceAll(
        score ->
            score.order().id().equals(id)
                ? new Score(score.order(), score.listed(), Optional.of(end))
                : score);
  }

  @Override
  public List<Score> latest(int most) {
    return kept.reversed().stream().limit(most).toList();
  }
}
