package org.platewarden.routes.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.platewarden.reads.Vehicle;
import org.platewarden.recognition.PlateBox;

/**
 * Plate Recognizer Stream and Snapshot: {@code results} inside {@code data} of a web hook, or bare.
 * Plates are lower case, confidences 0 to 1; {@code timestamp} is UTC, {@code timestamp_local} is
 * not.
 */
public final class PlateRecognizerJson implements FeedFormat {
  @Override
  public String name() {
    return "platerecognizer";
  }

  @Override
  public FeedMessage understand(byte[] message, Circumstances circumstances) throws FeedRefused {
    JsonPart whole = JsonPart.of(name(), message);
    JsonPart data = whole.part("data").orElse(whole);
    String id =
        whole
            .part("hook")
            .flatMap(hook -> hook.text("id"))
            .or(() -> data.text("filename"))
            .orElseThrow(() -> data.lacks("filename"));
    Instant capturedAt = capturedAt(data, circumstances);
    List<FeedRead> reads = new ArrayList<>();
    for (JsonPart result : data.parts("results")) {
      FeedMessage.Reads.refuseTooMany(name(), reads.size() + 1);
      reads.add(read(result, id + "/" + reads.size(), capturedAt, data.text("filename")));
    }
    return reads.isEmpty() ? new FeedMessage.Nothing() : new FeedMessage.Reads(reads);
  }

  private static Instant capturedAt(JsonPart data, Circumstances circumstances) throws FeedRefused {
    Optional<String> utc = data.text("timestamp");
    if (utc.isPresent()) {
      Circumstances inUtc = new Circumstances(java.time.ZoneOffset.UTC, circumstances.country());
      return Moments.ofText(utc.get(), inUtc);
    }
    return Moments.ofText(data.needText("timestamp_local"), circumstances);
  }

  private FeedRead read(
      JsonPart result, String externalId, Instant capturedAt, Optional<String> pictureName)
      throws FeedRefused {
    Candidates candidates = new Candidates(name());
    candidates.add(result.needText("plate"), result.number("score").orElse(0));
    for (JsonPart each : result.parts("candidates")) {
      candidates.add(each.text("plate").orElse(""), each.number("score").orElse(0));
    }
    return new FeedRead(
        externalId,
        capturedAt,
        candidates.list(),
        Issuers.ofRegion(result.part("region").flatMap(r -> r.text("code")).orElse("")),
        Optional.empty(),
        vehicle(result),
        result.part("box").flatMap(PlateRecognizerJson::box),
        Optional.empty(),
        pictureName);
  }

  static Vehicle vehicle(JsonPart result) {
    Optional<JsonPart> makeModel = result.parts("model_make").stream().findFirst();
    return new Vehicle(
        lower(makeModel.flatMap(each -> each.text("make"))),
        lower(makeModel.flatMap(each -> each.text("model"))),
        lower(result.parts("color").stream().findFirst().flatMap(each -> each.text("color"))));
  }

  static String lower(Optional<String> text) {
    return text.map(t -> t.toLowerCase(Locale.ROOT)).orElse("");
  }

  static Optional<PlateBox> box(JsonPart box) {
    int left = (int) box.number("xmin").orElse(0);
    int top = (int) box.number("ymin").orElse(0);
    int width = (int) box.number("xmax").orElse(0) - left;
    int height = (int) box.number("ymax").orElse(0) - top;
    return width > 0 && height > 0 && left >= 0 && top >= 0
        ? Optional.of(new PlateBox(left, top, width, height))
        : Optional.empty();
  }
}
