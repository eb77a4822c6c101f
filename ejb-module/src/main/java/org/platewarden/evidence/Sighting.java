package org.platewarden.evidence;

import java.time.Instant;
import java.util.Optional;
import org.platewarden.kernel.Plate;
import org.platewarden.reads.PlateLikeness;
import org.platewarden.reads.ReadDetail;
import org.platewarden.reads.ReadSummary;
import org.platewarden.reads.Vehicle;
import org.platewarden.vendor.Vendor;
import org.platewarden.vendor.VendorRead;

/**
 * What a saved read says: the facts of the read, as they were when it was saved.
 *
 * @param source whose read it is
 * @param plate as read
 * @param capturedAt by the camera's clock
 * @param receivedAt when we had it
 * @param camera the camera's code
 * @param cameraName how people call it
 * @param owner who owns the camera
 * @param place where
 * @param confidence 0 to 1; negative if it was not told
 * @param vehicle what else was seen
 * @param reading how it came to say so
 */
public record Sighting(
    Source source,
    Plate plate,
    Instant capturedAt,
    Instant receivedAt,
    String camera,
    String cameraName,
    String owner,
    Place place,
    double confidence,
    Vehicle vehicle,
    Reading reading) {
  /**
   * Whose read it is.
   *
   * @param code {@code own}, or a vendor's code
   * @param name a vendor's name; empty for our own
   * @param kind a vendor's kind of source (R3); empty for our own
   * @param reference names it there, 1 to 80 characters
   */
  public record Source(String code, String name, String kind, String reference) {
    private static final String OWN = "own";

    /** Whether one of our cameras made it. */
    public boolean isOwn() {
      return code.equals(OWN);
    }
  }

  /**
   * Where it was.
   *
   * @param latitude degrees, WGS 84
   * @param longitude degrees, WGS 84
   * @param code whose law applies, ISO 3166-2
   * @param zone the camera's time zone, IANA
   */
  public record Place(double latitude, double longitude, String code, String zone) {}

  /**
   * Of a read that an officer has opened.
   *
   * @param likeness how its plate differs from the one asked for
   */
  public static Sighting of(ReadDetail detail, PlateLikeness likeness) {
    ReadSummary read = detail.summary();
    return new Sighting(
        new Source(Source.OWN, "", "", Long.toString(read.reference().id())),
        read.plate(),
        read.capturedAt(),
        detail.receivedAt(),
        read.camera(),
        read.cameraName(),
        detail.owner(),
        new Place(read.latitude(), read.longitude(), read.placeOfCapture(), read.zone()),
        read.confidence(),
        read.vehicle(),
        new Reading(
            likeness,
            detail.feedFormat().isEmpty() ? Reading.OURS : detail.feedFormat(),
            detail.corrections().stream().findFirst()));
  }

  /** Of a read that a vendor gave; its camera's own clock is not known, so its times are in UTC. */
  public static Sighting of(RevealedVendorRead revealed) {
    VendorRead read = revealed.read();
    Vendor vendor = revealed.vendor();
    return new Sighting(
        new Source(vendor.code(), vendor.name(), vendor.kind().name(), read.reference()),
        read.plate(),
        read.capturedAt(),
        revealed.answeredAt(),
        "-",
        read.camera().name(),
        vendor.name(),
        new Place(
            read.camera().place().latitude(),
            read.camera().place().longitude(),
            read.camera().placeOfCapture(),
            "UTC"),
        read.confidence(),
        new Vehicle("", read.vehicle(), ""),
        new Reading(PlateLikeness.AS_ASKED, vendor.code(), Optional.empty()));
  }

  /** Whether it was told how sure the reading is. */
  public boolean isConfidenceTold() {
    return confidence >= 0;
  }

  /** Never shows the plate. */
  @Override
  public String toString() {
    return "Sighting[" + camera + ", " + capturedAt + "]";
  }
}
