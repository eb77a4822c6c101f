package org.platewarden.evidence;

import java.time.Instant;
import org.platewarden.kernel.Plate;
import org.platewarden.reads.ReadDetail;
import org.platewarden.reads.ReadSummary;
import org.platewarden.reads.Vehicle;

/**
 * What a saved read says: the facts of the read, as they were when it was saved.
 *
 * @param plate as read
 * @param capturedAt by the camera's clock
 * @param receivedAt when we had it
 * @param camera the camera's code
 * @param cameraName how people call it
 * @param owner who owns the camera
 * @param place where
 * @param confidence 0 to 1
 * @param vehicle what else was seen
 */
public record Sighting(
    Plate plate,
    Instant capturedAt,
    Instant receivedAt,
    String camera,
    String cameraName,
    String owner,
    Place place,
    double confidence,
    Vehicle vehicle) {
  /**
   * Where it was.
   *
   * @param latitude degrees, WGS 84
   * @param longitude degrees, WGS 84
   * @param code whose law applies, ISO 3166-2
   * @param zone the camera's time zone, IANA
   */
  public record Place(double latitude, double longitude, String code, String zone) {}

  /** Of a read that an officer has opened. */
  public static Sighting of(ReadDetail detail) {
    ReadSummary read = detail.summary();
    return new Sighting(
        read.plate(),
        read.capturedAt(),
        detail.receivedAt(),
        read.camera(),
        read.cameraName(),
        detail.owner(),
        new Place(read.latitude(), read.longitude(), read.placeOfCapture(), read.zone()),
        read.confidence(),
        read.vehicle());
  }

  /** Never shows the plate. */
  @Override
  public String toString() {
    return "Sighting[" + camera + ", " + capturedAt + "]";
  }
}
