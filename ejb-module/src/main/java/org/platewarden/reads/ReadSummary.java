package org.platewarden.reads;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.platewarden.kernel.Plate;

/**
 * One row of an answer.
 *
 * @param reference names the read
 * @param plate as read
 * @param camera the camera's code
 * @param cameraName how people call it
 * @param zone the camera's time zone, IANA
 * @param placeOfCapture whose law applies, ISO 3166-2
 * @param latitude degrees, WGS 84
 * @param longitude degrees, WGS 84
 * @param capturedAt by the camera's clock
 * @param confidence 0 to 1
 * @param vehicle what else was seen
 * @param likeness how its plate differs from the one asked for
 * @param pictured whether an image was kept with it
 */
public record ReadSummary(
    ReadReference reference,
    Plate plate,
    String camera,
    String cameraName,
    String zone,
    String placeOfCapture,
    double latitude,
    double longitude,
    Instant capturedAt,
    double confidence,
    Vehicle vehicle,
    PlateLikeness likeness,
    boolean pictured)
    implements Serializable {
  /** The same read in the answer to a question for such plates. */
  public ReadSummary likeTo(Optional<PlateTerm> asked) {
    return new ReadSummary(
        reference,
        plate,
        camera,
        cameraName,
        zone,
        placeOfCapture,
        latitude,
        longitude,
        capturedAt,
        confidence,
        vehicle,
        asked.map(term -> term.likenessOf(plate.characters())).orElse(PlateLikeness.AS_ASKED),
        pictured);
  }
}
