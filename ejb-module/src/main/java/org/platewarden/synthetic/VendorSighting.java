package org.platewarden.synthetic;

import java.time.Instant;

/**
 * One read that a made-up vendor sells.
 *
 * @param id the vendor's own number
 * @param plate characters
 * @param state of the United States that issued the plate, two letters
 * @param at when
 * @param camera where it stands
 * @param vehicle what else was seen
 * @param confidence 0 to 1
 */
public record VendorSighting(
    String id,
    String plate,
    String state,
    Instant at,
    Camera camera,
    Vehicle vehicle,
    double confidence) {
  /**
   * A made-up vendor's camera.
   *
   * @param id the vendor's own
   * @param name how the vendor calls it
   * @param country ISO 3166-1, two letters
   * @param state of that country, two or three letters
   * @param latitude degrees
   * @param longitude degrees
   */
  public record Camera(
      String id, String name, String country, String state, double latitude, double longitude) {}

  /**
   * A made-up vehicle.
   *
   * @param make in small letters, as the others
   * @param model likewise
   * @param colour likewise
   */
  public record Vehicle(String make, String model, String colour) {}

  /** The same under another plate. */
  VendorSighting withPlate(String other) {
    return new VendorSighting(id + "-p", other, state, at, camera, vehicle, confidence);
  }

  /** The same at another time. */
  VendorSighting at(Instant other) {
    return new VendorSighting(id + "-t", plate, state, other, camera, vehicle, confidence);
  }

  /** The same by another camera. */
  VendorSighting by(Camera other) {
    return new VendorSighting(id + "-c", plate, state, at, other, vehicle, confidence);
  }

  @Override
  public String toString() {
    return "VendorSighting[" + id + "]";
  }
}
