package org.platewarden.web.board;

import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The part of the earth that a small map shows, flat about its middle.
 *
 * @param latitude of its middle, in degrees
 * @param longitude of its middle, in degrees
 * @param span from its left to its right edge, in degrees
 */
record MapView(double latitude, double longitude, double span) {
  /** The width of a map. */
  static final int WIDTH = 680;

  /** The height of a map. */
  static final int HEIGHT = 380;

  private static final double KILOMETRES_IN_A_DEGREE = 111.32;
  private static final double AROUND = 1.35;
  private static final double FARTHEST_NORTH = 80;

  /** One that has all spots, and shows as much at least. */
  static MapView around(List<Spot> spots, double leastSpan) {
    Extent latitudes = Extent.of(spots, Spot::latitude);
    Extent longitudes = Extent.of(spots, Spot::longitude);
    double ratio = (double) WIDTH / HEIGHT / cosine(latitudes.middle());
    double span =
        Math.max(leastSpan, AROUND * Math.max(longitudes.length(), latitudes.length() * ratio));
    return new MapView(latitudes.middle(), longitudes.middle(), span);
  }

  /** From degrees to places on the map. */
  AffineTransform projection() {
    double perDegree = WIDTH / span;
    AffineTransform flat = AffineTransform.getTranslateInstance(WIDTH / 2.0, HEIGHT / 2.0);
    flat.scale(perDegree, -perDegree / cosine(latitude));
    flat.translate(-longitude, -latitude);
    return flat;
  }

  /** Whether a spot is on it. */
  boolean shows(Spot spot) {
    return Math.abs(spot.longitude() - longitude) <= span / 2
        && Math.abs(spot.latitude() - latitude) <= height() / 2;
  }

  /** How many kilometres a unit of the map is. */
  double kilometresInAUnit() {
    return span * KILOMETRES_IN_A_DEGREE * cosine(latitude) / WIDTH;
  }

  /** From its lower to its upper edge, in degrees. */
  double height() {
    return span * cosine(latitude) * HEIGHT / WIDTH;
  }

  /** The largest of 1, 2, 5, 10 and so on, and of their tenths, that is no more than that. */
  static double round(double most) {
    double power = Math.pow(10, Math.floor(Math.log10(most)));
    double steps = most / power;
    return power * (steps >= 5 ? 5 : steps >= 2 ? 2 : 1);
  }

  private static double cosine(double latitude) {
    return Math.cos(Math.toRadians(Math.clamp(latitude, -FARTHEST_NORTH, FARTHEST_NORTH)));
  }

  private record Extent(double least, double most) {
    static Extent of(List<Spot> spots, ToDoubleFunction<Spot> value) {
      var all = spots.stream().mapToDouble(value).summaryStatistics();
      return new Extent(all.getMin(), all.getMax());
    }

    double middle() {
      return (least + most) / 2;
    }

    double length() {
      return most - least;
    }
  }
}
