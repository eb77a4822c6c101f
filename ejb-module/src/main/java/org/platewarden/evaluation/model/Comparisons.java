package org.platewarden.evaluation.model;

import java.time.Instant;
import java.util.List;
import org.platewarden.evaluation.ShadowDay;
import org.platewarden.evaluation.ShadowDifference;

/**
 * What model versions made of the same frames: days that are added up, and the latest differences.
 */
public interface Comparisons {
  /** Adds to a day, together with differences. */
  void add(ShadowDay more, List<ShadowDifference> differences);

  /** The latest days, the newest first. */
  List<ShadowDay> days(int most);

  /** The latest differences, the newest first. */
  List<ShadowDifference> latest(int most);

  /** Forgets differences from before an instant, and all but so many of the newest. */
  void forget(Instant before, int beyond);
}
