package org.platewarden.evaluation.model;

import java.util.List;
import java.util.UUID;
import org.platewarden.evaluation.Score;

/** Where scores are kept: added to and ended, never changed. */
public interface Scores {
  /** Notes that one has begun. */
  void begin(Score.Order order, int listed);

  /** Notes how one ended; a second end changes nothing. */
  void end(UUID id, Score.End end);

  /** The latest that began. */
  List<Score> latest(int most);
}
