package org.platewarden.web.board;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.platewarden.report.Sketch;

/** Draws a small map for paper: outlines of our own, places with the numbers of their reads. */
final class MapSketch {
  private static final int SEA = 0xe1ecf2;
  private static final int LAND = 0xf7f6f2;
  private static final int ABROAD = 0xe9e7e0;
  private static final int LINE = 0xa9aeb1;
  private static final int COUNTY = 0xd0d2d4;
  private static final int GRID = 0xc6d6e0;
  private static final int OWN = 0x005ea2;
  private static final int VENDOR = 0xb50909;
  private static final int INK = 0x1b1b1b;
  private static final int RADIUS = 6;
  private static final int SMALL = 9;
  private static final int LARGE = 12;
  private static final double LETTER = 7;
  private static final double MOST_AWAY = 60;
  private static final Rectangle2D PAPER =
      new Rectangle2D.Double(-20, -20, MapView.WIDTH + 40.0, MapView.HEIGHT + 40.0);
  private static final double COUNTIES_BELOW = 12;
  private static final double LONGEST_BAR = 150;
  private static final double MILES = 0.621371;

  private final Sketch sketch = new Sketch(MapView.WIDTH, MapView.HEIGHT, SEA);
  private final MapView view;
  private final AffineTransform projection;
  private final List<Rectangle2D> taken = new ArrayList<>();

  private MapSketch(MapView view) {
    this.view = view;
    projection = view.projection();
  }

  /** As PNG. */
  static byte[] of(Outlines.Drawn outlines, MapView view, List<Spot> spots) {
    MapSketch map = new MapSketch(view);
    map.land(outlines);
    map.grid();
    map.names(outlines);
    spots.forEach(map::mark);
    spots.forEach(map::number);
    map.bar();
    return map.sketch.png();
  }

  private void land(Outlines.Drawn outlines) {
    Shape abroad = projection.createTransformedShape(outlines.abroad());
    Shape states = projection.createTransformedShape(outlines.states());
    sketch.area(abroad, ABROAD);
    sketch.area(states, LAND);
    if (view.span() < COUNTIES_BELOW) {
      sketch.outline(projection.createTransformedShape(outlines.counties()), 0.7, COUNTY);
    }
    sketch.outline(abroad, 1, LINE);
    sketch.outline(states, 1, LINE);
  }

  /** Lines of latitude and longitude, so that a close map without streets says where it is. */
  private void grid() {
    double step = MapView.round(view.span() / 4);
    int digits = Math.max(0, (int) -Math.floor(Math.log10(step)));
    double west = view.longitude() - view.span() / 2;
    for (double at = Math.ceil(west / step) * step; at < west + view.span(); at += step) {
      double x = projected(at, view.latitude()).getX();
      sketch.line(new double[] {x, 0, x, MapView.HEIGHT}, 0.6, GRID);
      sketch.words(degrees(at, digits), x + 3, MapView.HEIGHT - 5.0, SMALL, 0);
    }
    double south = view.latitude() - view.height() / 2;
    for (double at = Math.ceil(south / step) * step; at < south + view.height(); at += step) {
      double y = projected(view.longitude(), at).getY();
      sketch.line(new double[] {0, y, MapView.WIDTH, y}, 0.6, GRID);
      sketch.words(degrees(at, digits), 4, y - 3, SMALL, 0);
    }
  }

  private static String degrees(double at, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f°", at);
  }

  private void names(Outlines.Drawn outlines) {
    for (Outlines.Name name : outlines.names()) {
      Point2D at = projected(name.longitude(), name.latitude());
      sketch.words(name.words(), at.getX(), at.getY(), SMALL, 0.5);
    }
  }

  private void mark(Spot spot) {
    Point2D at = projected(spot.longitude(), spot.latitude());
    taken.add(
        new Rectangle2D.Double(at.getX() - RADIUS, at.getY() - RADIUS, 2 * RADIUS, 2 * RADIUS));
    if (spot.own()) {
      sketch.dot(at.getX(), at.getY(), RADIUS, OWN);
    } else {
      sketch.square(at.getX(), at.getY(), RADIUS, VENDOR);
    }
  }

  private void number(Spot spot) {
    Point2D at = projected(spot.longitude(), spot.latitude());
    double length = spot.said().length() * LETTER + 2;
    Rectangle2D room =
        around(at, length).stream()
            .filter(each -> taken.stream().noneMatch(each::intersects))
            .findFirst()
            .orElse(around(at, length).getFirst());
    taken.add(room);
    sketch.words(spot.said(), room.getX() + 1, room.getMaxY() - 2, LARGE, 0);
  }

  /** Where a number may stand: beside its mark, else above or below it. */
  private static List<Rectangle2D> around(Point2D at, double length) {
    double x = at.getX();
    double y = at.getY();
    List<Rectangle2D> rooms = new ArrayList<>();
    for (double away = 0; away < MOST_AWAY; away += LARGE) {
      rooms.add(room(x + RADIUS + 2, y - LARGE / 2.0 - away, length));
      rooms.add(room(x - RADIUS - 2 - length, y - LARGE / 2.0 - away, length));
      rooms.add(room(x - length / 2, y + RADIUS + 2 + away, length));
      rooms.add(room(x - length / 2, y - RADIUS - 2 - LARGE - away, length));
    }
    return rooms.stream().filter(PAPER::contains).toList();
  }

  private static Rectangle2D room(double x, double y, double length) {
    return new Rectangle2D.Double(x, y, length, LARGE);
  }

  /** How long so many kilometres are. */
  private void bar() {
    double kilometres = MapView.round(LONGEST_BAR * view.kilometresInAUnit());
    double length = kilometres / view.kilometresInAUnit();
    double right = MapView.WIDTH - 14.0;
    double y = 18;
    sketch.line(new double[] {right - length, y, right, y}, 2, INK);
    sketch.words(
        String.format(Locale.ROOT, "%s km / %.1f mi", whole(kilometres), kilometres * MILES),
        right,
        y + 14,
        SMALL,
        1);
  }

  private static String whole(double kilometres) {
    return kilometres >= 1
        ? String.format(Locale.ROOT, "%.0f", kilometres)
        : String.format(Locale.ROOT, "%.1f", kilometres);
  }

  private Point2D projected(double longitude, double latitude) {
    return projection.transform(new Point2D.Double(longitude, latitude), null);
  }
}
