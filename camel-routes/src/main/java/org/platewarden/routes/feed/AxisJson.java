package org.platewarden.routes.feed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.reads.Vehicle;
import org.platewarden.recognition.PlateBox;

/**
 * Axis License Plate Verifier: one vehicle a message; {@code carState} new, update or lost. The
 * epoch is in milliseconds, the confidence 0 to 1, the box x, y, width, height.
 */
public final class AxisJson implements FeedFormat {
  @Override
  public String name() {
    return "axis";
  }

  @Override
  public FeedMessage understand(byte[] message, Circumstances circumstances) throws FeedRefused {
    JsonPart whole = JsonPart.of(name(), message);
    // a lost vehicle was told of when it came; an update would be the same pass a second time
    String state = whole.text("carState").orElse("new").toLowerCase(Locale.ROOT);
    if (!state.equals("new")) {
      return new FeedMessage.Nothing();
    }
    Candidates candidates = new Candidates(name());
    String plate =
        whole
            .text("plateASCII")
            .or(() -> whole.text("plateUTF8"))
            .or(() -> whole.text("plateText"))
            .orElseThrow(() -> whole.lacks("plateASCII"));
    candidates.add(plate, whole.number("plateConfidence").orElse(0));
    long epoch = whole.needEpoch("capture_timestamp");
    String country = whole.text("plateCountry").orElse("");
    String region = whole.text("plateRegion").orElse("");
    return new FeedMessage.Reads(
        List.of(
            new FeedRead(
                whole.text("carID").orElse("-") + "@" + epoch,
                Moments.ofEpoch(epoch),
                candidates.list(),
                region.isEmpty()
                    ? Issuers.ofRegion(country)
                    : Issuers.ofState(region, circumstances.country()),
                whole.part("geotag").flatMap(AxisJson::place),
                Vehicle.UNKNOWN,
                box(whole.numbers("plateCoordinates")),
                whole.picture("vehicleImage"),
                Optional.empty())));
  }

  private static Optional<GeoPoint> place(JsonPart tag) {
    double latitude = tag.number("lat").orElse(0);
    double longitude = tag.number("lon").orElse(0);
    boolean told = latitude != 0 || longitude != 0;
    return told && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
        ? Optional.of(new GeoPoint(latitude, longitude))
        : Optional.empty();
  }

  private static Optional<PlateBox> box(List<Double> numbers) {
    return numbers.size() == 4 && numbers.get(2) >= 1 && numbers.get(3) >= 1
        ? Optional.of(
            new PlateBox(
                Math.max(0, numbers.get(0).intValue()),
                Math.max(0, numbers.get(1).intValue()),
                numbers.get(2).intValue(),
                numbers.get(3).intValue()))
        : Optional.empty();
  }
}
