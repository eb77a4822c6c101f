package org.platewarden.routes.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.Issuer;
import org.platewarden.reads.Vehicle;
import org.platewarden.recognition.Candidate;
import org.platewarden.recognition.PlateBox;

/**
 * OpenALPR and Rekor Scout: {@code alpr_group} (one pass of a vehicle), {@code alpr_results} (one
 * frame), {@code heartbeat}. Confidences are 0 to 100, epochs milliseconds, an unknown position is
 * -1.
 */
public final class OpenAlprJson implements FeedFormat {
  private static final double PERCENT = 100;

  @Override
  public String name() {
    return "openalpr";
  }

  @Override
  public FeedMessage understand(byte[] message, Circumstances circumstances) throws FeedRefused {
    JsonPart whole = JsonPart.of(name(), message);
    String type = whole.needText("data_type");
    return switch (type) {
      case "alpr_group" -> new FeedMessage.Reads(List.of(group(whole)));
      case "alpr_results" -> results(whole);
      case "heartbeat" -> new FeedMessage.SignOfLife();
      default -> new FeedMessage.Nothing();
    };
  }

  private FeedRead group(JsonPart group) throws FeedRefused {
    Optional<JsonPart> best = group.part("best_plate");
    Candidates candidates = new Candidates(name());
    candidates.add(
        group.needText("best_plate_number"), group.number("best_confidence").orElse(0) / PERCENT);
    best.ifPresent(plate -> addCandidates(candidates, plate));
    return new FeedRead(
        group.needText("best_uuid"),
        Moments.ofEpoch(group.needEpoch("epoch_start")),
        candidates.list(),
        Issuers.ofRegion(group.text("best_region").orElse("")),
        place(group),
        group.part("vehicle").map(OpenAlprJson::vehicle).orElse(Vehicle.UNKNOWN),
        best.flatMap(OpenAlprJson::box),
        group.picture("vehicle_crop_jpeg"),
        Optional.empty());
  }

  private FeedMessage results(JsonPart frame) throws FeedRefused {
    Instant capturedAt = Moments.ofEpoch(frame.needEpoch("epoch_time"));
    String uuid = frame.needText("uuid");
    List<FeedRead> reads = new ArrayList<>();
    for (JsonPart plate : frame.parts("results")) {
      Candidates candidates = new Candidates(name());
      candidates.add(plate.needText("plate"), plate.number("confidence").orElse(0) / PERCENT);
      addCandidates(candidates, plate);
      FeedMessage.Reads.refuseTooMany(name(), reads.size() + 1);
      reads.add(frameRead(frame, plate, uuid + "/" + reads.size(), capturedAt, candidates.list()));
    }
    return reads.isEmpty() ? new FeedMessage.Nothing() : new FeedMessage.Reads(reads);
  }

  private static FeedRead frameRead(
      JsonPart frame,
      JsonPart plate,
      String externalId,
      Instant capturedAt,
      List<Candidate> candidates) {
    Issuer issuer = Issuers.ofRegion(plate.text("region").orElse(""));
    return new FeedRead(
        externalId,
        capturedAt,
        candidates,
        issuer,
        place(frame),
        Vehicle.UNKNOWN,
        box(plate),
        Optional.empty(),
        Optional.empty());
  }

  private static void addCandidates(Candidates candidates, JsonPart plate) {
    for (JsonPart each : plate.parts("candidates")) {
      candidates.add(each.text("plate").orElse(""), each.number("confidence").orElse(0) / PERCENT);
    }
  }

  private static Optional<GeoPoint> place(JsonPart message) {
    double latitude = message.number("gps_latitude").orElse(-1);
    double longitude = message.number("gps_longitude").orElse(-1);
    boolean told = !(latitude == -1 && longitude == -1) && !(latitude == 0 && longitude == 0);
    return told && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
        ? Optional.of(new GeoPoint(latitude, longitude))
        : Optional.empty();
  }

  private static Vehicle vehicle(JsonPart vehicle) {
    String make = best(vehicle, "make");
    String model = best(vehicle, "make_model");
    String bare = model.startsWith(make + "_") ? model.substring(make.length() + 1) : model;
    return new Vehicle(make, bare, best(vehicle, "color"));
  }

  private static String best(JsonPart vehicle, String attribute) {
    return vehicle.parts(attribute).stream()
        .findFirst()
        .flatMap(each -> each.text("name"))
        .map(name -> name.toLowerCase(Locale.ROOT))
        .orElse("");
  }

  private static Optional<PlateBox> box(JsonPart plate) {
    List<JsonPart> corners = plate.parts("coordinates");
    if (corners.isEmpty()) {
      return Optional.empty();
    }
    int left = Integer.MAX_VALUE;
    int top = Integer.MAX_VALUE;
    int right = 0;
    int bottom = 0;
    for (JsonPart corner : corners) {
      int x = (int) Math.max(0, corner.number("x").orElse(0));
      int y = (int) Math.max(0, corner.number("y").orElse(0));
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x);
      bottom = Math.max(bottom, y);
    }
    return right > left && bottom > top
        ? Optional.of(new PlateBox(left, top, right - left, bottom - top))
        : Optional.empty();
  }
}
