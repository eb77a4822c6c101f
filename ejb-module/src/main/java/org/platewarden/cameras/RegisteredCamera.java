package org.platewarden.cameras;

import java.time.ZoneId;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.GeoPoint;

/**
 * A camera of ours as the other features know it.
 *
 * @param id its number in the store
 * @param code the agency's code
 * @param name how people call it
 * @param owner who owns it
 * @param kind fixed or mobile
 * @param place where it stands; of a mobile one its base
 * @param placeOfCapture whose law applies to what it sees from its place, ISO 3166-2 or, without
 *     states, ISO 3166-1
 * @param timeZone of its times that name none
 * @param feedFormat in which maker's format it tells of reads of its own; empty if it sends frames
 *     alone
 * @param inService whether what it sends is taken in
 */
public record RegisteredCamera(
    int id,
    CameraCode code,
    String name,
    String owner,
    CameraKind kind,
    GeoPoint place,
    String placeOfCapture,
    ZoneId timeZone,
    String feedFormat,
    boolean inService) {
  /** The same camera elsewhere. */
  RegisteredCamera movedTo(GeoPoint elsewhere, String placeOfCaptureThere) {
    return new RegisteredCamera(
        id,
        code,
        name,
        owner,
        kind,
        elsewhere,
        placeOfCaptureThere,
        timeZone,
        feedFormat,
        inService);
  }
}
