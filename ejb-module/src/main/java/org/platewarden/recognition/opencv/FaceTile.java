package org.platewarden.recognition.opencv;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Rect;

/**
 * One square of a picture that is searched for faces, a quarter of it shared with its neighbours.
 *
 * @param part what of it lies in the picture, in the picture's pixels
 * @param side of the square, pixels; it begins at the part's upper left corner
 */
record FaceTile(Rect part, int side) {
  private static final double STEP = 0.75;
  private static final double FINEST_SHARE = 1280.0 / 300;
  private static final double LEAST_SHARE = 8;
  private static final int FINEST_FROM = 300;
  private static final int FINEST_TO = 600;

  /** What a face that this tile finds may cover at most: the tile and a quarter more around it. */
  Rect reach() {
    int more = side / 4;
    return new Rect(part.x - more, part.y - more, side + 2 * more, side + 2 * more);
  }

  /**
   * All tiles of a picture: the whole, middle ones, and fine ones in which a face of a fiftieth of
   * the picture's longer side is still found. A picture of 1280 x 720 has 25.
   */
  static List<FaceTile> over(int width, int height) {
    int whole = Math.max(width, height);
    double wanted = Math.clamp(whole / FINEST_SHARE, FINEST_FROM, FINEST_TO);
    int fine = (int) Math.min(whole, Math.max(wanted, whole / LEAST_SHARE));
    int middle = (int) Math.sqrt((double) whole * fine);
    List<FaceTile> tiles = new ArrayList<>();
    for (int side : List.of(whole, middle, fine).stream().distinct().toList()) {
      for (int y : starts(height, side)) {
        for (int x : starts(width, side)) {
          Rect part = new Rect(x, y, Math.min(side, width - x), Math.min(side, height - y));
          tiles.add(new FaceTile(part, side));
        }
      }
    }
    return tiles;
  }

  private static int[] starts(int length, int side) {
    if (length <= side) {
      return new int[] {0};
    }
    int count = (int) Math.ceil((length - side) / (side * STEP)) + 1;
    int[] starts = new int[count];
    for (int i = 0; i < count; i++) {
      starts[i] = (int) Math.round((double) (length - side) * i / (count - 1));
    }
    return starts;
  }
}
