package org.platewarden.web.search;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.GeoCircle;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.reads.Where;

/** Makes a place of what stands in the form, or notes what does not let it. */
final class PlaceCheck {
  private static final double METRES = 1_000;

  /** Latitude and longitude, with decimal points or, as one writes them in Spanish, commas. */
  private static final Pattern WITH_POINTS =
      Pattern.compile("(-?\\d{1,3}(?:\\.\\d{1,9})?)\\s*[,;\\s]\\s*(-?\\d{1,3}(?:\\.\\d{1,9})?)");

  private static final Pattern WITH_COMMAS =
      Pattern.compile("(-?\\d{1,3}(?:,\\d{1,9})?)\\s*[;\\s]\\s*(-?\\d{1,3}(?:,\\d{1,9})?)");

  private final Map<String, String> faults;
  private final Function<String, Optional<GeoPoint>> placeOfCamera;

  PlaceCheck(Map<String, String> faults, Function<String, Optional<GeoPoint>> placeOfCamera) {
    this.faults = faults;
    this.placeOfCamera = placeOfCamera;
  }

  Optional<Where> where(Asked.Place place) {
    boolean coordinates = !place.coordinates().isBlank();
    if (place.kilometres().isBlank()) {
      if (coordinates) {
        faults.put("kilometres", "fault.kilometres.missing");
      }
      return coordinates || place.camera().isEmpty()
          ? Optional.empty()
          : Optional.of(Where.AtCameras.of(new CameraCode(place.camera())));
    }
    if (coordinates && !place.camera().isEmpty()) {
      faults.put("coordinates", "fault.coordinates.or-camera");
      return Optional.empty();
    }
    return around(place);
  }

  private Optional<Where> around(Asked.Place place) {
    Optional<GeoPoint> centre = centre(place);
    double metres = kilometres(place.kilometres()) * METRES;
    if (!(metres >= 1 && metres <= GeoCircle.MOST_METRES)) {
      faults.put("kilometres", "fault.kilometres");
      return Optional.empty();
    }
    return centre.map(point -> new Where.Around(new GeoCircle(point, metres)));
  }

  private Optional<GeoPoint> centre(Asked.Place place) {
    if (!place.coordinates().isBlank()) {
      Optional<GeoPoint> typed = Optional.ofNullable(coordinates(place.coordinates().strip()));
      if (typed.isEmpty()) {
        faults.put("coordinates", "fault.coordinates");
      }
      return typed;
    }
    Optional<GeoPoint> stands = placeOfCamera.apply(place.camera());
    if (stands.isEmpty()) {
      faults.put("kilometres", "fault.kilometres.of-what");
    }
    return stands;
  }

  private static @Nullable GeoPoint coordinates(String typed) {
    Matcher points = WITH_POINTS.matcher(typed);
    Matcher commas = WITH_COMMAS.matcher(typed);
    Matcher fits = points.matches() ? points : commas;
    if (fits == commas && !commas.matches()) {
      return null;
    }
    double latitude = number(fits.group(1));
    double longitude = number(fits.group(2));
    return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
        ? new GeoPoint(latitude, longitude)
        : null;
  }

  private static double kilometres(String typed) {
    String text = typed.strip();
    return text.matches("\\d{1,4}([.,]\\d{1,3})?") ? number(text) : 0;
  }

  private static double number(String text) {
    return Double.parseDouble(text.replace(',', '.'));
  }
}
