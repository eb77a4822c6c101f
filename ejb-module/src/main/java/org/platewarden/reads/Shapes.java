package org.platewarden.reads;

import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.platewarden.kernel.GeoBox;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.GeoPolygon;

/** Polygons as JTS knows them, in degrees: x is longitude, y is latitude. */
final class Shapes {
  /** Some ten metres, or less far from the equator: enough for how coordinates are rounded. */
  private static final double SLACK_DEGREES = 1e-4;

  private static final GeometryFactory SHAPES = new GeometryFactory();

  private Shapes() {}

  static void requireSimple(GeoPolygon polygon) {
    TopologyValidationError error = new IsValidOp(shapeOf(polygon)).getValidationError();
    if (error != null) {
      throw new IllegalArgumentException(
          "area refused: near latitude %.5f, longitude %.5f it crosses or touches itself, or is only a line; give its corners in order around it"
              .formatted(error.getCoordinate().y, error.getCoordinate().x));
    }
  }

  static boolean holds(GeoPolygon polygon, GeoPoint place) {
    return shapeOf(polygon).covers(SHAPES.createPoint(coordinate(place)));
  }

  static boolean isNear(GeoPolygon polygon, GeoPoint place) {
    return shapeOf(polygon).isWithinDistance(SHAPES.createPoint(coordinate(place)), SLACK_DEGREES);
  }

  static GeoBox wider(GeoBox box) {
    return new GeoBox(
        box.south() - SLACK_DEGREES,
        box.north() + SLACK_DEGREES,
        box.west() - SLACK_DEGREES,
        box.east() + SLACK_DEGREES);
  }

  private static Polygon shapeOf(GeoPolygon polygon) {
    Coordinate[] ring =
        Stream.concat(polygon.corners().stream(), Stream.of(polygon.corners().getFirst()))
            .map(Shapes::coordinate)
            .toArray(Coordinate[]::new);
    return SHAPES.createPolygon(ring);
  }

  private static Coordinate coordinate(GeoPoint place) {
    return new Coordinate(place.longitude(), place.latitude());
  }
}
