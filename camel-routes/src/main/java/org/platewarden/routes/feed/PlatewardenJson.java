package org.platewarden.routes.feed;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.Issuer;
import org.platewarden.reads.Vehicle;
import org.platewarden.recognition.PlateBox;

/**
 * Our own format: one read, a list of them, or {@code {"reads": [...]}}. A read that cannot be
 * understood does not hold up the others of its batch. docs/operations/ways-in.md has its fields.
 */
public final class PlatewardenJson implements FeedFormat {
  /** How a camera's registration chooses it, though it need not be chosen. */
  public static final String NAME = "platewarden";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public FeedMessage understand(byte[] message, Circumstances circumstances) throws FeedRefused {
    List<JsonValue> items = items(message);
    List<FeedRead> reads = new ArrayList<>(items.size());
    List<FeedMessage.RefusedItem> refused = new ArrayList<>();
    for (int position = 0; position < items.size(); position++) {
      try {
        reads.add(read(items.get(position), circumstances));
      } catch (FeedRefused e) {
        refused.add(new FeedMessage.RefusedItem(position, e.reason()));
      }
    }
    return items.isEmpty() ? new FeedMessage.Nothing() : new FeedMessage.Reads(reads, refused);
  }

  /**
   * One read of a message alone.
   *
   * @param message as a message of its own
   * @param pictureName the picture that it names, if it does
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares items by equals
  public record Item(byte[] message, Optional<String> pictureName) {}

  /** The read at a place of a message, understood or not. */
  public static Item item(byte[] message, int position) throws FeedRefused {
    JsonValue item = items(message).get(position);
    byte[] alone = item.toString().getBytes(StandardCharsets.UTF_8);
    return new Item(
        alone,
        item instanceof JsonObject object
            ? new JsonPart(NAME, object).text("picture")
            : Optional.empty());
  }

  private static List<JsonValue> items(byte[] message) throws FeedRefused {
    try (JsonParser parser = JsonPart.JSON.createParser(new ByteArrayInputStream(message))) {
      parser.next();
      JsonValue whole = parser.getValue();
      if (!parser.hasNext()) {
        return itemsOf(whole, message);
      }
    } catch (RuntimeException e) {
      // the parser's own limits on depth and length come as exceptions of no kind
      throw noJson(message);
    }
    throw noJson(message);
  }

  private static List<JsonValue> itemsOf(JsonValue whole, byte[] message) throws FeedRefused {
    List<JsonValue> items =
        switch (whole) {
          case JsonArray list -> list;
          case JsonObject batch when batch.get("reads") instanceof JsonArray list -> list;
          case JsonObject one -> List.of(one);
          default -> throw noJson(message);
        };
    FeedMessage.Reads.refuseTooMany(NAME, items.size());
    return items;
  }

  private static FeedRefused noJson(byte[] message) {
    return new FeedRefused(
        "message refused: its %d bytes are no JSON object or list; send a read, a list of reads, or {\"reads\": [...]}"
            .formatted(message.length));
  }

  static FeedRead read(JsonValue item, Circumstances circumstances) throws FeedRefused {
    if (!(item instanceof JsonObject object)) {
      throw new FeedRefused("read refused: it is no JSON object; send one for each read");
    }
    JsonPart part = new JsonPart(NAME, object);
    try {
      return new FeedRead(
          part.needText("id"),
          Moments.ofText(part.needText("captured_at"), circumstances),
          candidates(part).list(),
          issuer(part),
          place(part),
          vehicle(part),
          box(part),
          part.picture("image"),
          part.text("picture"));
    } catch (IllegalArgumentException e) {
      // a value that cannot be; the messages of our own records repeat none of it
      throw new FeedRefused(String.valueOf(e.getMessage()));
    }
  }

  private static Candidates candidates(JsonPart part) throws FeedRefused {
    Candidates candidates = new Candidates(NAME);
    candidates.add(part.needText("plate"), part.number("confidence").orElse(0));
    for (JsonPart each : part.parts("candidates")) {
      candidates.add(each.text("plate").orElse(""), each.number("confidence").orElse(0));
    }
    return candidates;
  }

  private static Issuer issuer(JsonPart part) {
    return Issuers.ofRegion(part.text("issuer").orElse(""));
  }

  private static Optional<GeoPoint> place(JsonPart part) {
    return part.number("latitude").isPresent() && part.number("longitude").isPresent()
        ? Optional.of(
            new GeoPoint(
                part.number("latitude").getAsDouble(), part.number("longitude").getAsDouble()))
        : Optional.empty();
  }

  private static Vehicle vehicle(JsonPart part) {
    return new Vehicle(lower(part, "make"), lower(part, "model"), lower(part, "colour"));
  }

  private static String lower(JsonPart part, String name) {
    return part.text(name).map(text -> text.toLowerCase(Locale.ROOT)).orElse("");
  }

  private static Optional<PlateBox> box(JsonPart part) {
    List<Double> box = part.numbers("box");
    return box.size() == 4
        ? Optional.of(
            new PlateBox(
                box.get(0).intValue(),
                box.get(1).intValue(),
                box.get(2).intValue(),
                box.get(3).intValue()))
        : Optional.empty();
  }
}
