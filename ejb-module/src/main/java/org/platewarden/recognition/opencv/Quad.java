package org.platewarden.recognition.opencv;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.opencv.core.Point;
import org.platewarden.recognition.PlateBox;

/**
 * The four corners of a plate in a frame, in pixels, as they follow on the plate: the first is
 * where its writing begins.
 */
record Quad(Point upperLeft, Point upperRight, Point lowerRight, Point lowerLeft) {

  /** Its corners, clockwise on an upright plate. */
  List<Point> points() {
    return List.of(upperLeft, upperRight, lowerRight, lowerLeft);
  }

  /** Mean length of the upper and lower edge. */
  double width() {
    return (distance(upperLeft, upperRight) + distance(lowerLeft, lowerRight)) / 2;
  }

  /** Mean length of the left and right edge. */
  double height() {
    return (distance(upperLeft, lowerLeft) + distance(upperRight, lowerRight)) / 2;
  }

  /** The mean of the corners. */
  Point middle() {
    return new Point(mean(p -> p.x), mean(p -> p.y));
  }

  /**
   * Where a point of the plate lies in the frame, by straight lines between its edges.
   *
   * @param along 0 at the left edge, 1 at the right one, beyond them outside
   * @param down 0 at the upper edge, 1 at the lower one, beyond them outside
   */
  Point at(double along, double down) {
    Point above = between(upperLeft, upperRight, along);
    Point below = between(lowerLeft, lowerRight, along);
    return between(above, below, down);
  }

  /** The same plate in a picture that is so many times larger and begins elsewhere. */
  Quad moved(double scaleX, double scaleY, double left, double top) {
    return new Quad(
        moved(upperLeft, scaleX, scaleY, left, top),
        moved(upperRight, scaleX, scaleY, left, top),
        moved(lowerRight, scaleX, scaleY, left, top),
        moved(lowerLeft, scaleX, scaleY, left, top));
  }

  /** What the boxes around both share, over the smaller one. */
  double sharedWith(Quad other) {
    double across = Math.min(right(), other.right()) - Math.max(left(), other.left());
    double down = Math.min(bottom(), other.bottom()) - Math.max(top(), other.top());
    double smaller = Math.min(area(), other.area());
    return across <= 0 || down <= 0 || smaller <= 0 ? 0 : across * down / smaller;
  }

  /** Whether a point lies in the box around it. */
  boolean surrounds(Point point) {
    return point.x >= left() && point.x <= right() && point.y >= top() && point.y <= bottom();
  }

  /** The upright box around it, cut to the frame. */
  PlateBox box(int frameWidth, int frameHeight) {
    int x = clamp(left(), frameWidth - 1);
    int y = clamp(top(), frameHeight - 1);
    int toX = Math.max(x + 1, clamp(right(), frameWidth));
    int toY = Math.max(y + 1, clamp(bottom(), frameHeight));
    return new PlateBox(x, y, toX - x, toY - y);
  }

  private double left() {
    return points().stream().mapToDouble(p -> p.x).min().orElseThrow();
  }

  private double right() {
    return points().stream().mapToDouble(p -> p.x).max().orElseThrow();
  }

  private double top() {
    return points().stream().mapToDouble(p -> p.y).min().orElseThrow();
  }

  private double bottom() {
    return points().stream().mapToDouble(p -> p.y).max().orElseThrow();
  }

  private double area() {
    return (right() - left()) * (bottom() - top());
  }

  private double mean(ToDoubleFunction<Point> coordinate) {
    return points().stream().mapToDouble(coordinate).average().orElseThrow();
  }

  private static Point moved(Point p, double scaleX, double scaleY, double left, double top) {
    return new Point(p.x * scaleX + left, p.y * scaleY + top);
  }

  private static Point between(Point from, Point to, double share) {
    return new Point(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
  }

  private static double distance(Point from, Point to) {
    return Math.hypot(to.x - from.x, to.y - from.y);
  }

  private static int clamp(double value, int most) {
    return (int) Math.clamp(Math.round(value), 0L, (long) most);
  }
}
