package org.platewarden.recognition;

/**
 * The four corners of a plate as it stands in its frame, seen from before the plate: its upper left
 * corner is where its first character is, however the picture is tilted.
 */
public record PlateCorners(
    Corner upperLeft, Corner upperRight, Corner lowerRight, Corner lowerLeft) {

  /**
   * One corner. It may lie outside the frame where the plate is cut off by its edge.
   *
   * @param x pixels of the upright picture, from its left edge
   * @param y pixels of the upright picture, from its upper edge
   */
  public record Corner(double x, double y) {

    public Corner {
      if (!Double.isFinite(x) || !Double.isFinite(y)) {
        throw new IllegalArgumentException(
            "corner refused: (%s, %s) is no place; give pixels".formatted(x, y));
      }
    }
  }
}
