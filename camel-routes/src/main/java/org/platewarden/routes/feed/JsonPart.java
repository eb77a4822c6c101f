package org.platewarden.routes.feed;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.platewarden.reads.SubmittedReads.Picture;

/**
 * An object of a JSON message, with errors that name the field and nothing of its content. Numbers
 * written as text count as numbers: several makers do that.
 *
 * @param format whose message it is, for errors
 * @param object the object
 */
record JsonPart(String format, JsonObject object) {
  /** Looking for the parser anew with each message would cost more than the parsing. */
  static final JsonParserFactory JSON = Json.createParserFactory(Map.of());

  /** A whole message, which must be an object with nothing behind it. */
  static JsonPart of(String format, byte[] message) throws FeedRefused {
    try (JsonParser parser = JSON.createParser(new ByteArrayInputStream(message))) {
      if (parser.hasNext() && parser.next() == JsonParser.Event.START_OBJECT) {
        JsonObject whole = parser.getObject();
        if (!parser.hasNext()) {
          return new JsonPart(format, whole);
        }
      }
    } catch (RuntimeException e) {
      // the parser's own limits on depth and length come as exceptions of no kind
      throw noObject(format, message);
    }
    throw noObject(format, message);
  }

  private static FeedRefused noObject(String format, byte[] message) {
    return new FeedRefused(
        "%s message refused: its %d bytes are no JSON object; send the whole message"
            .formatted(format, message.length));
  }

  Optional<String> text(String name) {
    return switch (object.get(name)) {
      case JsonString text -> Optional.of(text.getString()).filter(t -> !t.isBlank());
      case JsonNumber number -> written(number);
      case null, default -> Optional.empty();
    };
  }

  String needText(String name) throws FeedRefused {
    return text(name).orElseThrow(() -> lacks(name));
  }

  OptionalDouble number(String name) {
    return switch (object.get(name)) {
      case JsonNumber number -> valueOf(number);
      case JsonString text -> parsed(text.getString());
      case null, default -> OptionalDouble.empty();
    };
  }

  private static Optional<String> written(JsonNumber number) {
    try {
      return Optional.of(number.toString());
    } catch (ArithmeticException | NumberFormatException | UnsupportedOperationException e) {
      return Optional.empty(); // too long or too large to be a number of ours
    }
  }

  private static OptionalDouble valueOf(JsonNumber number) {
    try {
      return finite(number.doubleValue());
    } catch (ArithmeticException | NumberFormatException | UnsupportedOperationException e) {
      return OptionalDouble.empty();
    }
  }

  private static OptionalDouble parsed(String text) {
    try {
      return finite(Double.parseDouble(text.strip()));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  private static OptionalDouble finite(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  double needNumber(String name) throws FeedRefused {
    return number(name).orElseThrow(() -> lacks(name));
  }

  long needEpoch(String name) throws FeedRefused {
    return (long) needNumber(name);
  }

  Optional<JsonPart> part(String name) {
    return object.get(name) instanceof JsonObject part
        ? Optional.of(new JsonPart(format, part))
        : Optional.empty();
  }

  /** The objects of a list; empty if there is none. */
  List<JsonPart> parts(String name) {
    return object.get(name) instanceof JsonArray list
        ? list.stream()
            .filter(JsonObject.class::isInstance)
            .map(each -> new JsonPart(format, (JsonObject) each))
            .toList()
        : List.of();
  }

  /** A list of numbers; empty if there is none or not all are numbers. */
  List<Double> numbers(String name) {
    if (!(object.get(name) instanceof JsonArray list)
        || !list.stream().allMatch(JsonNumber.class::isInstance)) {
      return List.of();
    }
    return list.stream()
        .map((JsonValue each) -> valueOf((JsonNumber) each).orElse(Double.NaN))
        .toList();
  }

  /** An image in base64; empty if there is none. */
  Optional<Picture> picture(String name) throws FeedRefused {
    Optional<String> encoded = text(name);
    if (encoded.isEmpty()) {
      return Optional.empty();
    }
    try {
      String base64 = encoded.get();
      int data = base64.startsWith("data:") ? base64.indexOf(',') + 1 : 0;
      return Optional.of(new Picture(Base64.getMimeDecoder().decode(base64.substring(data))));
    } catch (IllegalArgumentException e) {
      throw new FeedRefused(
          "%s message refused: \"%s\" is no base64; send the image whole".formatted(format, name));
    }
  }

  FeedRefused lacks(String name) {
    return new FeedRefused(
        "%s message refused: it lacks \"%s\"; a read cannot be without".formatted(format, name));
  }
}
