package org.platewarden.kernel;

/**
 * A place on earth, WGS 84.
 *
 * @param latitude degrees, -90 to 90
 * @param longitude degrees, -180 to 180
 */
public record GeoPoint(double latitude, double longitude) {
  public GeoPoint {
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException(
          "place refused: latitude %s, longitude %s lie outside -90..90, -180..180"
              .formatted(latitude, longitude));
    }
  }
}
