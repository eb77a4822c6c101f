package org.platewarden.recognition.opencv;

import java.util.List;
import java.util.Optional;
import org.opencv.core.Point;
import org.platewarden.recognition.PlateBox;
import org.platewarden.recognition.PlateCorners;

/**
 * A row of characters in a frame: a rectangle, tilted about its centre.
 *
 * @param x centre, pixels
 * @param y centre, pixels
 * @param width along the row, pixels
 * @param height across the row, pixels
 * @param tilt radians, clockwise, -pi/4 to pi/4
 */
record TextLine(double x, double y, double width, double height, double tilt) implements Spot {
  private static final List<Margin> CUTS =
      List.of(new Margin(0.04, 0.1), new Margin(0.02, 0.0), new Margin(0.07, 0.25));
  private static final double MAX_HEIGHT_RATIO = 1.7;
  private static final double MAX_OFFSET = 0.45;
  private static final double MAX_GAP = 1.7;
  private static final double PLATE_WIDTH_RATIO = 1.1;

  /**
   * How far a cut goes beyond its row on each side.
   *
   * @param across share of the row's width
   * @param down share of the row's height
   */
  private record Margin(double across, double down) {}

  @Override
  public List<Quad> cuts() {
    return CUTS.stream().map(this::cut).toList();
  }

  @Override
  public boolean looksLikePlate() {
    return false;
  }

  /** None: a row says little about the plate around it. */
  @Override
  public Optional<PlateCorners> corners() {
    return Optional.empty();
  }

  /** The same row in a picture that begins elsewhere. */
  TextLine moved(double left, double top) {
    return new TextLine(x + left, y + top, width, height, tilt);
  }

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
  @Override
  public PlateBox box(int frameWidth, int frameHeight) {
    double wide = width * PLATE_WIDTH_RATIO;
    double high = Math.max(height * 1.5, Math.min(height * 2.4, wide / 2));
    int left = clamp(x - wide / 2, frameWidth - 1);
    int top = clamp(y - high / 2, frameHeight - 1);
    int right = Math.max(left + 1, clamp(x + wide / 2, frameWidth));
    int bottom = Math.max(top + 1, clamp(y + high / 2, frameHeight));
    return new PlateBox(left, top, right - left, bottom - top);
  }

  private Quad cut(Margin margin) {
    double halfWidth = width * (0.5 + margin.across());
    double halfHeight = height * (0.5 + margin.down());
    return new Quad(
        corner(-halfWidth, -halfHeight),
        corner(halfWidth, -halfHeight),
        corner(halfWidth, halfHeight),
        corner(-halfWidth, halfHeight));
  }

  private Point corner(double along, double down) {
    double cos = Math.cos(tilt);
    double sin = Math.sin(tilt);
    return new Point(x + along * cos - down * sin, y + along * sin + down * cos);
  }

  private double along(double dx, double dy) {
    return dx * Math.cos(tilt) + dy * Math.sin(tilt);
  }

  private static int clamp(double value, int most) {
    return (int) Math.clamp(Math.round(value), 0L, (long) most);
  }
}
