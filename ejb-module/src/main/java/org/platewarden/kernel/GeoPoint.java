package org.platewarden.kernel;

import java.io.Serializable;

/**
 * A place on earth, WGS 84.
 *
 * @param latitude degrees, -90 to 90
 * @param longitude degrees, -180 to 180
 */
public record GeoPoint(double latitude, double longitude) implements Serializable {
  /** The mean radius of the earth; distances along a sphere of it are right within 0.6 %. */
  static final double EARTH_METRES = 6_371_008.8;

  public GeoPoint {
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException(
          "place refused: latitude %s, longitude %s lie outside -90..90, -180..180"
              .formatted(latitude, longitude));
    }
  }

  /** The great-circle distance in metres, across the antimeridian and the poles too. */
  public double metresTo(GeoPoint other) {
    double north = Math.sin(Math.toRadians(other.latitude - latitude) / 2);
    double east = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
    double shrunk =
        Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude)) * east * east;
    return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(north * north + shrunk)));
  }
}
