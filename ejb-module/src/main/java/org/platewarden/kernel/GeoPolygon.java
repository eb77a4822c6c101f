package org.platewarden.kernel;

import java.io.Serializable;
import java.util.List;

/**
 * A place by its corners; edges are straight on a map whose axes are longitude and latitude. It
 * cannot lie across the antimeridian.
 *
 * @param corners 3 to 100, in order, the first not repeated at the end
 */
public record GeoPolygon(List<GeoPoint> corners) implements Serializable {
  /** The most corners. */
  public static final int MOST_CORNERS = 100;

  private static final double HALF_AROUND = 180;

  public GeoPolygon {
    corners = List.copyOf(corners);
    if (corners.size() < 3 || corners.size() > MOST_CORNERS) {
      throw new IllegalArgumentException(
          "area refused: it has %d corners; give 3 to %d".formatted(corners.size(), MOST_CORNERS));
    }
    for (int i = 0; i < corners.size(); i++) {
      requireEdge(corners.get(i), corners.get((i + 1) % corners.size()));
    }
  }

  /** An edge longer than half around the earth is one that meant to cross the antimeridian. */
  private static void requireEdge(GeoPoint from, GeoPoint to) {
    if (from.equals(to)) {
      throw new IllegalArgumentException(
          "area refused: corner %s, %s follows itself; give each corner once"
              .formatted(from.latitude(), from.longitude()));
    }
    if (Math.abs(from.longitude() - to.longitude()) > HALF_AROUND) {
      throw new IllegalArgumentException(
          "area refused: its edge from longitude %s to %s goes across the antimeridian; ask for the two sides apart"
              .formatted(from.longitude(), to.longitude()));
    }
  }

  /** The smallest box around it. */
  public GeoBox box() {
    var latitudes = corners.stream().mapToDouble(GeoPoint::latitude).summaryStatistics();
    var longitudes = corners.stream().mapToDouble(GeoPoint::longitude).summaryStatistics();
    return new GeoBox(
        latitudes.getMin(), latitudes.getMax(), longitudes.getMin(), longitudes.getMax());
  }
}
