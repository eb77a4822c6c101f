package org.platewarden.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonStructure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What was sent with a call.
 *
 * @param bytes no more than a call may have
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares bodies
record Body(byte[] bytes) {
  /** A name that stands twice in an object has no meaning. */
  private static final JsonReaderFactory STRICT =
      Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

  /**
   * Reads it.
   *
   * @throws ApiRefused if it has more than {@code most} bytes
   */
  static Body of(InputStream sent, int most) throws IOException {
    byte[] bytes = sent.readNBytes(most + 1);
    if (bytes.length > most) {
      throw ApiRefused.bodyTooLarge(most);
    }
    return new Body(bytes);
  }

  /**
   * Its fields, if it is an object.
   *
   * @throws ApiRefused if not
   */
  JsonObject object() {
    if (structure() instanceof JsonObject object) {
      return object;
    }
    throw ApiRefused.bodyUnreadable();
  }

  /**
   * Its members, if it is a list.
   *
   * @throws ApiRefused if not
   */
  JsonArray list() {
    if (structure() instanceof JsonArray list) {
      return list;
    }
    throw ApiRefused.bodyUnreadable();
  }

  /**
   * Its text.
   *
   * @throws ApiRefused if it is not in UTF-8
   */
  String text() {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw ApiRefused.bodyUnreadable();
    }
  }

  private JsonStructure structure() {
    try (JsonReader json =
        STRICT.createReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      return json.read();
    } catch (JsonException | IllegalStateException e) {
      throw ApiRefused.bodyUnreadable();
    }
  }
}
