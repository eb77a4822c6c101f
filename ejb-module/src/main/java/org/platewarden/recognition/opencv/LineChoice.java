package org.platewarden.recognition.opencv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which rows of characters could be the serial of a plate, by place and shape alone. */
final class LineChoice {
  /** Cameras burn their clock and name into this share of the frame's height, above and below. */
  static final double OVERLAY_BAND = 0.06;

  private static final double MIN_ASPECT = 1.4;
  private static final double MAX_ASPECT = 8;
  private static final double MIN_WIDTH = 28;
  private static final double MIN_HEIGHT = 7;
  private static final double MAX_TILT = Math.toRadians(35);
  private static final int MAX_LINES = 48;

  private LineChoice() {}

  /** The rows worth reading, with neighbours also offered as one; at most 48, largest first. */
  static List<TextLine> of(List<TextLine> found, int frameHeight) {
    return of(found.stream().filter(line -> !inOverlay(line, frameHeight)).toList());
  }

  /** The same, of rows that may lie anywhere, as on a plate that was found. */
  static List<TextLine> of(List<TextLine> found) {
    List<TextLine> level =
        found.stream()
            .filter(line -> Math.abs(line.tilt()) <= MAX_TILT && line.height() >= MIN_HEIGHT)
            .sorted(Comparator.comparingDouble(TextLine::x))
            .toList();
    return withJoined(level).stream()
        .filter(line -> line.width() >= MIN_WIDTH)
        .filter(line -> line.aspect() >= MIN_ASPECT && line.aspect() <= MAX_ASPECT)
        .sorted(
            Comparator.comparingDouble((TextLine line) -> line.width() * line.height()).reversed())
        .limit(MAX_LINES)
        .toList();
  }

  /** Each row, each pair of neighbours, and each three in a row. */
  private static List<TextLine> withJoined(List<TextLine> rows) {
    List<TextLine> all = new ArrayList<>(rows);
    for (TextLine first : rows) {
      for (TextLine second : rows) {
        if (first.continuesIn(second)) {
          TextLine pair = first.joinedWith(second);
          all.add(pair);
          rows.stream()
              .filter(third -> third.x() > second.x() && pair.continuesIn(third))
              .map(pair::joinedWith)
              .forEach(all::add);
        }
      }
    }
    return all;
  }

  private static boolean inOverlay(TextLine line, int frameHeight) {
    double band = OVERLAY_BAND * frameHeight;
    return line.y() < band || line.y() > frameHeight - band;
  }
}
