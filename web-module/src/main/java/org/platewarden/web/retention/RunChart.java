package org.platewarden.web.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.platewarden.retention.DueTally;
import org.platewarden.retention.RetentionReport;

/**
 * What goes and what is held, as bars by place; a bar and its neighbour are one place's. The table
 * beside it says the same.
 *
 * @param bars from the top
 * @param height of the drawing
 */
public record RunChart(List<Bar> bars, int height) {
  /** No bar. */
  public static final RunChart NOTHING = new RunChart(List.of(), 0);

  private static final int ROW = 26;
  private static final int WIDTH = 420;
  private static final int LEFT = 70;
  private static final int THIN = 9;

  /**
   * A place.
   *
   * @param place of capture
   * @param y from the top
   * @param gone how many go or went
   * @param goneWidth of its bar
   * @param held how many are held, or left
   * @param heldWidth of its bar
   */
  public record Bar(String place, int y, long gone, int goneWidth, long held, int heldWidth) {
    /** Where the bar of what is held begins, from the top. */
    public int heldY() {
      return y + THIN + 1;
    }

    /** Where the text stands, from the top. */
    public int textY() {
      return y + 2 * THIN - 3;
    }
  }

  /** The chart of a preview. */
  static RunChart of(List<DueTally> tallies) {
    return of(tallies, DueTally::place, DueTally::due, DueTally::held);
  }

  /** The chart of a run. */
  static RunChart ofParts(List<RetentionReport.Part> parts) {
    return of(
        parts,
        RetentionReport.Part::place,
        RetentionReport.Part::removed,
        part -> part.held() + part.left());
  }

  private static <T> RunChart of(
      List<T> rows, Function<T, String> place, ToLongFunction<T> gone, ToLongFunction<T> held) {
    Map<String, long[]> byPlace = new TreeMap<>();
    for (T row : rows) {
      long[] sums = byPlace.computeIfAbsent(place.apply(row), any -> new long[2]);
      sums[0] += gone.applyAsLong(row);
      sums[1] += held.applyAsLong(row);
    }
    byPlace.values().removeIf(sums -> sums[0] + sums[1] == 0);
    long top = byPlace.values().stream().mapToLong(s -> Math.max(s[0], s[1])).max().orElse(1);
    List<Bar> bars = new ArrayList<>();
    byPlace.forEach(
        (name, sums) ->
            bars.add(
                new Bar(
                    name,
                    bars.size() * ROW,
                    sums[0],
                    width(sums[0], top),
                    sums[1],
                    width(sums[1], top))));
    return new RunChart(List.copyOf(bars), bars.size() * ROW);
  }

  private static int width(long value, long top) {
    return value == 0 ? 0 : Math.max(2, (int) (value * WIDTH / top));
  }

  /** How wide the drawing is. */
  public int width() {
    return LEFT + WIDTH + 130;
  }
}
