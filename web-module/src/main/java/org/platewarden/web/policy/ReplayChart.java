package org.platewarden.web.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.platewarden.purpose.PolicyReplay;
import org.platewarden.purpose.PolicyVerdict;

/**
 * What a version would have said, as a bar a verdict. The table beside it says the same.
 *
 * @param bars from the top
 */
public record ReplayChart(List<Bar> bars) {
  /** No bar. */
  public static final ReplayChart NOTHING = new ReplayChart(List.of());

  private static final int ROW = 28;
  private static final int WIDTH = 380;
  private static final String UNCLASSIFIED = "UNCLASSIFIED";

  /**
   * A verdict.
   *
   * @param verdict its name, or UNCLASSIFIED
   * @param count how many
   * @param y from the top
   * @param width of the bar
   */
  public record Bar(String verdict, long count, int y, int width) {
    /** Where the text stands, from the top. */
    public int textY() {
      return y + 14;
    }
  }

  /** The chart of a replay. */
  static ReplayChart of(PolicyReplay replay) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (PolicyVerdict verdict : PolicyVerdict.values()) {
      counts.put(verdict.name(), replay.of(verdict));
    }
    counts.put(UNCLASSIFIED, replay.unclassified());
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    List<Bar> bars = new ArrayList<>();
    counts.forEach(
        (verdict, count) ->
            bars.add(
                new Bar(
                    verdict,
                    count,
                    bars.size() * ROW,
                    most == 0 ? 0 : (int) Math.ceilDiv(count * WIDTH, most))));
    return new ReplayChart(List.copyOf(bars));
  }

  /** How high the drawing is. */
  public int height() {
    return bars.size() * ROW;
  }
}
