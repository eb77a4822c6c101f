package org.platewarden.web.api;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The fields of an object, of which all are known and each is of its kind. */
final class Fields {
  private final JsonObject object;
  private final String path;

  private Fields(JsonObject object, String path) {
    this.object = object;
    this.path = path;
  }

  /**
   * Those of a body.
   *
   * @param known what it may have, in the order of the description
   * @throws ApiRefused if it has another
   */
  static Fields of(JsonObject object, List<String> known) {
    return of(object, "", known);
  }

  /** Those of an object that stands at {@code path}, which ends with a dot. */
  static Fields of(JsonObject object, String path, List<String> known) {
    if (!known.containsAll(object.keySet())) {
      throw ApiRefused.unknownField(path + String.join(", " + path, known));
    }
    return new Fields(object, path);
  }

  /** A text that must be there and say something. */
  String text(String name) {
    return optional(name).orElseThrow(() -> ApiRefused.missing(path + name));
  }

  /** A text that may be there; blank is as if it were not. */
  Optional<String> optional(String name) {
    return switch (value(name)) {
      case JsonString text -> Optional.of(text.getString().strip()).filter(s -> !s.isEmpty());
      case JsonValue other when other.getValueType() == JsonValue.ValueType.NULL ->
          Optional.empty();
      default -> throw ApiRefused.wrong(path + name, "text");
    };
  }

  /** True or false; false where nothing is said. */
  boolean flag(String name) {
    return switch (value(name).getValueType()) {
      case TRUE -> true;
      case FALSE, NULL -> false;
      default -> throw ApiRefused.wrong(path + name, "true, false");
    };
  }

  /** A moment that must be there, with its offset from UTC. */
  Instant moment(String name) {
    try {
      return OffsetDateTime.parse(text(name)).toInstant();
    } catch (DateTimeException e) {
      throw ApiRefused.wrong(path + name, "2026-03-01T12:00:00Z");
    }
  }

  /** The fields of an object that may be there. */
  Optional<Fields> object(String name, List<String> known) {
    return switch (value(name)) {
      case JsonObject inner -> Optional.of(of(inner, path + name + ".", known));
      case JsonValue other when other.getValueType() == JsonValue.ValueType.NULL ->
          Optional.empty();
      default -> throw ApiRefused.wrong(path + name, "{ }");
    };
  }

  private JsonValue value(String name) {
    return object.getOrDefault(name, JsonValue.NULL);
  }
}
