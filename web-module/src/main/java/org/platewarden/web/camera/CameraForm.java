package org.platewarden.web.camera;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platewarden.cameras.CameraKind;
import org.platewarden.cameras.CameraRegistration;
import org.platewarden.cameras.PlaceOfCapture;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.GeoPoint;

/** Makes a registration of what stands in the form, or notes which fields do not let it. */
final class CameraForm {
  private final Map<String, String> faults = new LinkedHashMap<>();

  /** The keys of what is wrong, by field, in the order of the form. */
  Map<String, String> faults() {
    return faults;
  }

  /** What is said of the camera, unless a field is at fault. */
  Optional<CameraRegistration> registration(TypedCamera typed) {
    @Nullable CameraCode code = CameraPage.codeIn(typed.code()).orElse(null);
    faultIf(code == null, "code");
    faultIf(!CameraRegistration.isName(typed.name()), "name");
    faultIf(!CameraRegistration.isName(typed.owner()), "owner");
    @Nullable Double latitude = degrees("latitude", typed.latitude(), 90);
    @Nullable Double longitude = degrees("longitude", typed.longitude(), 180);
    faultIf(!PlaceOfCapture.isStateOrProvince(typed.placeOfCapture()), "placeOfCapture");
    @Nullable ZoneId zone = zone(typed.timeZone());
    Optional<Duration> silentAfter = silence(typed.silentAfter());
    return code == null
            || latitude == null
            || longitude == null
            || zone == null
            || !faults.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CameraRegistration(
                code,
                typed.name(),
                typed.owner(),
                typed.mobile() ? CameraKind.MOBILE : CameraKind.FIXED,
                new GeoPoint(latitude, longitude),
                typed.placeOfCapture(),
                zone,
                typed.feedFormat(),
                silentAfter));
  }

  private @Nullable Double degrees(String field, String typed, double most) {
    try {
      double value = Double.parseDouble(typed.replace(',', '.'));
      if (Math.abs(value) <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below, as for a number that is too great
    }
    faults.put(field, "fault.camera." + field);
    return null;
  }

  private @Nullable ZoneId zone(String typed) {
    try {
      if (ZoneId.getAvailableZoneIds().contains(typed)) {
        return ZoneId.of(typed);
      }
    } catch (DateTimeException e) {
      // told below
    }
    faults.put("timeZone", "fault.camera.timeZone");
    return null;
  }

  private Optional<Duration> silence(String typed) {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Optional<Duration> length =
        typed.matches("[0-9]{1,6}")
            ? Optional.of(Duration.ofMinutes(Integer.parseInt(typed)))
            : Optional.empty();
    faultIf(length.filter(CameraRegistration::isSilence).isEmpty(), "silentAfter");
    return length;
  }

  private void faultIf(boolean wrong, String field) {
    if (wrong) {
      faults.put(field, "fault.camera." + field);
    }
  }
}
