package org.platewarden.web.camera;

import java.time.Duration;
import java.util.Locale;
import org.platewarden.cameras.CameraKind;
import org.platewarden.cameras.CameraRegistration;

/**
 * What stands in the form of a camera.
 *
 * @param code as typed
 * @param name as typed
 * @param owner as typed
 * @param mobile whether it moves
 * @param latitude in degrees
 * @param longitude in degrees
 * @param placeOfCapture ISO 3166-2
 * @param timeZone IANA
 * @param feedFormat by name, or empty
 * @param silentAfter in minutes, or empty
 */
record TypedCamera(
    String code,
    String name,
    String owner,
    boolean mobile,
    String latitude,
    String longitude,
    String placeOfCapture,
    String timeZone,
    String feedFormat,
    String silentAfter) {
  TypedCamera {
    code = code.strip();
    name = name.strip();
    owner = owner.strip();
    latitude = latitude.strip();
    longitude = longitude.strip();
    placeOfCapture = placeOfCapture.strip().toUpperCase(Locale.ROOT);
    timeZone = timeZone.strip();
    silentAfter = silentAfter.strip();
  }

  static TypedCamera of(CameraRegistration registration) {
    return new TypedCamera(
        registration.code().value(),
        registration.name(),
        registration.owner(),
        registration.kind() == CameraKind.MOBILE,
        String.valueOf(registration.place().latitude()),
        String.valueOf(registration.place().longitude()),
        registration.placeOfCapture(),
        registration.timeZone().getId(),
        registration.feedFormat(),
        registration.silentAfter().map(Duration::toMinutes).map(String::valueOf).orElse(""));
  }
}
