package org.platewarden.kernel;

/**
 * A stretch of latitudes and one of longitudes, borders included.
 *
 * @param south degrees
 * @param north degrees, not less than {@code south}
 * @param west degrees
 * @param east degrees; less than {@code west} where the box lies across the antimeridian
 */
public record GeoBox(double south, double north, double west, double east) {
  public GeoBox {
    if (!(south <= north)) {
      throw new IllegalArgumentException(
          "box refused: its south %s lies north of its north %s".formatted(south, north));
    }
  }

  /** Whether it lies across the antimeridian. */
  public boolean crossesAntimeridian() {
    return west > east;
  }

  /** Whether a place lies in it. */
  public boolean holds(GeoPoint place) {
    boolean between =
        crossesAntimeridian()
            ? place.longitude() >= west || place.longitude() <= east
            : place.longitude() >= west && place.longitude() <= east;
    return between && place.latitude() >= south && place.latitude() <= north;
  }
}
