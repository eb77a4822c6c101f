package org.platewarden.web.compliance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.platewarden.compliance.Section;

/**
 * Figures of a table as bars, two to a row where the second is a part of the first. The table
 * beside it says the same.
 *
 * @param first the column of the upper bars
 * @param second of the lower; empty if there are none
 * @param bars from the top
 */
public record FigureChart(String first, String second, List<Bar> bars) {
  private static final int ROW = 28;
  private static final int WIDTH = 400;
  private static final int LEFT = 210;
  private static final int THIN = 10;
  private static final int MOST = 24;

  /**
   * A row of the table.
   *
   * @param label what it is of
   * @param y from the top
   * @param first its figure
   * @param firstWidth of its bar
   * @param second the part; 0 if there is none
   * @param secondWidth of its bar
   */
  public record Bar(String label, int y, long first, int firstWidth, long second, int secondWidth) {
    /** Where the lower bar begins. */
    public int lowerY() {
      return y + THIN + 1;
    }

    /** Where the text stands. */
    public int textY() {
      return y + 2 * THIN - 4;
    }

    /** Where the figures stand, from the left. */
    public int figuresX() {
      return LEFT + Math.max(firstWidth, secondWidth) + 8;
    }
  }

  /** The chart of a table; empty where bars would say nothing. */
  static Optional<FigureChart> of(Section section, List<String> labels) {
    List<String> columns = section.columns();
    if (columns.contains("queries") && columns.contains("hits") && section.rows().size() > 1) {
      return Optional.of(of(section, labels, "queries", "hits"));
    }
    if (section.key().equals("refusals") && !section.rows().isEmpty()) {
      return Optional.of(of(section, labels, "queries", ""));
    }
    if (section.key().equals("flags")) {
      return Optional.of(of(section, labels, "queries", "persons"));
    }
    if (section.key().equals("vendors") && !section.rows().isEmpty()) {
      return Optional.of(of(section, labels, "asked", "answered"));
    }
    return section.key().equals("holdings") && !section.rows().isEmpty()
        ? Optional.of(of(section, labels, "rows", "past"))
        : Optional.empty();
  }

  private static FigureChart of(Section section, List<String> labels, String first, String second) {
    List<Long> upper = section.counts(first);
    List<Long> lower =
        second.isEmpty() ? upper.stream().map(each -> 0L).toList() : section.counts(second);
    long top = Math.max(1, upper.stream().limit(MOST).mapToLong(Long::longValue).max().orElse(1));
    List<Bar> bars = new ArrayList<>();
    for (int row = 0; row < Math.min(MOST, upper.size()); row++) {
      bars.add(
          new Bar(
              labels.get(row),
              row * ROW,
              upper.get(row),
              width(upper.get(row), top),
              lower.get(row),
              width(lower.get(row), top)));
    }
    return new FigureChart(first, second, List.copyOf(bars));
  }

  private static int width(long value, long top) {
    return value == 0 ? 0 : Math.clamp(value * WIDTH / top, 2, WIDTH);
  }

  /** Where bars begin, from the left. */
  public int left() {
    return LEFT;
  }

  /** How wide the drawing is. */
  public int width() {
    return LEFT + WIDTH + 120;
  }

  /** How high it is. */
  public int height() {
    return bars.size() * ROW;
  }
}
