package org.platewarden.web.board;

import java.util.List;
import org.platewarden.report.Sketch;

/** Draws a time line for paper. */
final class TimeLineSketch {
  /** The most lanes of a picture: more would be higher than a page. */
  static final int MOST_LANES = 20;

  private static final int GROUND = 0xffffff;
  private static final int TICK = 0xc9c9c9;
  private static final int LANE = 0x71767a;
  private static final int DOT = 0x005ea2;
  private static final int RADIUS = 8;
  private static final int LARGE = 19;
  private static final int SMALL = 17;
  private static final int BELOW = 36;

  private TimeLineSketch() {}

  /** As PNG; of the first {@value #MOST_LANES} lanes. */
  static byte[] of(TimeLine line) {
    List<TimeLine.Lane> lanes = line.lanes().stream().limit(MOST_LANES).toList();
    int bottom = lanes.getLast().y() + BELOW;
    Sketch sketch = new Sketch(TimeLine.WIDTH, bottom + BELOW / 2, GROUND);
    for (TimeLine.Tick tick : line.ticks()) {
      sketch.line(new double[] {tick.x(), 0, tick.x(), bottom - (double) SMALL}, 1, TICK);
      sketch.words(tick.words(), tick.x(), bottom + 2.0, SMALL, 0.5);
    }
    for (TimeLine.Lane lane : lanes) {
      sketch.line(new double[] {line.getLeft(), lane.y(), line.getRight(), lane.y()}, 1.5, LANE);
      sketch.words(lane.name(), 2, lane.y() + 6.0, LARGE, 0);
      lane.dots().forEach(dot -> sketch.dot(dot.x(), lane.y(), RADIUS, DOT));
    }
    return sketch.png();
  }
}
