package org.platewarden.routes.vendor;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.platewarden.kernel.Issuer;
import org.platewarden.kernel.Plate;
import org.platewarden.vendor.Dropped;
import org.platewarden.vendor.VendorRead;
import org.platewarden.vendor.VendorReply.Answered;
import org.platewarden.vendor.VendorReply.Fault;

/** The rows of an answer as they come in; what is no read is counted and put aside. */
final class VendorRows {
  /** Rows that are taken at all; whoever sends more is cut off, and it shows as dropped. */
  static final int MOST = 10_000;

  private static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of());

  private final List<VendorRead> reads = new ArrayList<>();
  private final Map<Dropped, Integer> dropped = new EnumMap<>(Dropped.class);

  /** A whole answer, which must be an object. */
  static JsonObject object(byte[] body) throws LookupEnded {
    try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(body))) {
      return reader.readObject();
    } catch (RuntimeException e) {
      // the parser's own limits on depth and length come as exceptions of no kind
      throw LookupEnded.failed(Fault.UNREADABLE);
    }
  }

  /** Takes the rows of a list. */
  void add(JsonObject answer, String list, Function<JsonObject, VendorRead> row)
      throws LookupEnded {
    if (!(answer.get(list) instanceof JsonArray rows)) {
      throw LookupEnded.failed(Fault.UNREADABLE);
    }
    for (Object each : rows) {
      add(each, row);
    }
  }

  private void add(Object value, Function<JsonObject, VendorRead> row) {
    try {
      if (!(value instanceof JsonObject object)) {
        drop(Dropped.UNREADABLE);
      } else if (reads.size() >= MOST) {
        drop(Dropped.BEYOND_CAP);
      } else {
        reads.add(row.apply(object));
      }
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      drop(Dropped.UNREADABLE);
    }
  }

  private void drop(Dropped reason) {
    dropped.merge(reason, 1, Integer::sum);
  }

  boolean isFull() {
    return reads.size() >= MOST;
  }

  Answered answered() {
    return new Answered(reads, dropped);
  }

  /** A text that must be there. */
  static String text(JsonObject object, String name) {
    if (object.get(name) instanceof JsonString text && !text.getString().isBlank()) {
      return text.getString().strip();
    }
    throw new IllegalArgumentException("row refused: it lacks \"" + name + "\"");
  }

  /** A number that must be there. */
  static double number(JsonObject object, String name) {
    if (object.get(name) instanceof JsonNumber number) {
      return number.doubleValue();
    }
    throw new IllegalArgumentException("row refused: it lacks \"" + name + "\"");
  }

  /** An object that must be there. */
  static JsonObject part(JsonObject object, String name) {
    if (object.get(name) instanceof JsonObject part) {
      return part;
    }
    throw new IllegalArgumentException("row refused: it lacks \"" + name + "\"");
  }

  /** What was told of a vehicle, in the vendor's own words. */
  static String words(JsonObject object, String... names) {
    String words =
        Stream.of(names)
            .map(name -> object.get(name) instanceof JsonString text ? text.getString() : "")
            .filter(word -> !word.isBlank())
            .map(String::strip)
            .collect(Collectors.joining(" "));
    return words.length() > 120 ? words.substring(0, 120) : words;
  }

  /** A plate that a state of the United States issued, or nobody said who. */
  static Plate plate(String characters, JsonObject object, String state) {
    String code =
        object.get(state) instanceof JsonString text
            ? text.getString().strip().toUpperCase(Locale.ROOT)
            : "";
    return Plate.of(characters, code.isEmpty() ? Issuer.UNKNOWN : new Issuer("US-" + code));
  }
}
