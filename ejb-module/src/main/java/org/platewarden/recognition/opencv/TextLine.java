package org.platewarden.recognition.opencv;

import org.platewarden.recognition.PlateBox;

/**
 * A row of characters in a frame: a rectangle, tilted about its centre.
 *
 * @param x centre, pixels
 * @param y centre, pixels
 * @param width along the row, pixels
 * @param height across the row, pixels
 * @param tilt radians, clockwise, -pi/4 to pi/4
 */
record TextLine(double x, double y, double width, double height, double tilt) {
  private static final double MAX_HEIGHT_RATIO = 1.7;
  private static final double MAX_OFFSET = 0.45;
  private static final double MAX_GAP = 1.7;
  private static final double PLATE_WIDTH_RATIO = 1.1;

  /** Width over height. */
  double aspect() {
    return width / height;
  }

  /** Whether the other row goes on where this one ends, so that both may be one serial. */
  boolean continuesIn(TextLine right) {
    double larger = Math.max(height, right.height);
    double across = along(right.x - x, right.y - y);
    double gap = across - (width + right.width) / 2;
    double offset = Math.abs((right.y - y) * Math.cos(tilt) - (right.x - x) * Math.sin(tilt));
    return across > 0
        && larger / Math.min(height, right.height) < MAX_HEIGHT_RATIO
        && offset < MAX_OFFSET * larger
        && gap > -0.5 * larger
        && gap < MAX_GAP * larger;
  }

  /** One row from the left end of this to the right end of the other. */
  TextLine joinedWith(TextLine right) {
    double common = (tilt * width + right.tilt * right.width) / (width + right.width);
    double startX = x - Math.cos(common) * width / 2;
    double startY = y - Math.sin(common) * width / 2;
    double endX = right.x + Math.cos(common) * right.width / 2;
    double endY = right.y + Math.sin(common) * right.width / 2;
    return new TextLine(
        (startX + endX) / 2,
        (startY + endY) / 2,
        Math.hypot(endX - startX, endY - startY),
        Math.max(height, right.height),
        Math.atan2(endY - startY, endX - startX));
  }

  /**
   * The plate around this row, cut to the frame. A guess: North American plates are twice as wide
   * as high, and the row fills most of their width.
   */
  PlateBox plateBox(int frameWidth, int frameHeight) {
    double wide = width * PLATE_WIDTH_RATIO;
    double high = Math.max(height * 1.5, Math.min(height * 2.4, wide / 2));
    int left = clamp(x - wide / 2, frameWidth - 1);
    int top = clamp(y - high / 2, frameHeight - 1);
    int right = Math.max(left + 1, clamp(x + wide / 2, frameWidth));
    int bottom = Math.max(top + 1, clamp(y + high / 2, frameHeight));
    return new PlateBox(left, top, right - left, bottom - top);
  }

  private double along(double dx, double dy) {
    return dx * Math.cos(tilt) + dy * Math.sin(tilt);
  }

  private static int clamp(double value, int most) {
    return (int) Math.clamp(Math.round(value), 0L, (long) most);
  }
}
