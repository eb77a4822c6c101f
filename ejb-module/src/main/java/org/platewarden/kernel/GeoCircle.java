package org.platewarden.kernel;

import java.io.Serializable;

/**
 * All places within a distance of one. It may lie across the antimeridian and over a pole.
 *
 * @param centre its middle
 * @param radiusMetres 1 to 1,000,000
 */
public record GeoCircle(GeoPoint centre, double radiusMetres) implements Serializable {
  /** The largest radius. */
  public static final double MOST_METRES = 1_000_000;

  private static final double POLE = 90;
  private static final double ALL_AROUND = 180;

  public GeoCircle {
    if (!(radiusMetres >= 1 && radiusMetres <= MOST_METRES)) {
      throw new IllegalArgumentException(
          "circle refused: its radius is %s m; give 1 to %.0f m"
              .formatted(radiusMetres, MOST_METRES));
    }
  }

  /** Whether a place lies inside or on its border. */
  public boolean holds(GeoPoint place) {
    return centre.metresTo(place) <= radiusMetres;
  }

  /** The smallest box around it; all around the earth if it holds a pole. */
  public GeoBox box() {
    double reach = Math.toDegrees(radiusMetres / GeoPoint.EARTH_METRES);
    double south = centre.latitude() - reach;
    double north = centre.latitude() + reach;
    if (south <= -POLE || north >= POLE) {
      return new GeoBox(Math.max(south, -POLE), Math.min(north, POLE), -ALL_AROUND, ALL_AROUND);
    }
    double sideways =
        Math.toDegrees(
            Math.asin(
                Math.sin(radiusMetres / GeoPoint.EARTH_METRES)
                    / Math.cos(Math.toRadians(centre.latitude()))));
    return new GeoBox(
        south,
        north,
        aroundTheEarth(centre.longitude() - sideways),
        aroundTheEarth(centre.longitude() + sideways));
  }

  private static double aroundTheEarth(double longitude) {
    return longitude < -ALL_AROUND
        ? longitude + 2 * ALL_AROUND
        : longitude > ALL_AROUND ? longitude - 2 * ALL_AROUND : longitude;
  }
}
