package org.platewarden.routes.feed;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;
import org.platewarden.kernel.CameraCode;
import org.platewarden.reads.CapturedRead;

/** An object of {@link PlatewardenJson our own format} a line, with its camera's code. */
public final class JsonLines implements LineFormat {
  /** Asked for once: looking for the implementation takes longer than reading a line. */
  private final JsonReaderFactory readers = Json.createReaderFactory(Map.of());

  @Override
  public CapturedRead understand(String line, CamerasOfLines cameras) throws FeedRefused {
    JsonObject object = object(line);
    JsonPart part = new JsonPart("line", object);
    if (object.containsKey("image") || object.containsKey("picture")) {
      throw new FeedRefused(
          "line refused: it brings an image, and files that are imported bring none; send it as a message");
    }
    try {
      CameraCode camera = new CameraCode(part.needText("camera"));
      return PlatewardenJson.read(object, cameras.of(camera)).capturedBy(camera);
    } catch (IllegalArgumentException e) {
      // a value that cannot be; the messages of our own records repeat none of it
      throw new FeedRefused(String.valueOf(e.getMessage()));
    }
  }

  private JsonObject object(String line) throws FeedRefused {
    try (JsonReader reader = readers.createReader(new StringReader(line))) {
      JsonValue value = reader.readValue();
      if (value instanceof JsonObject object) {
        return object;
      }
    } catch (JsonException | IllegalStateException e) {
      // told below, without its content
    }
    throw new FeedRefused(
        "line refused: its %d characters are no JSON object; write one read a line"
            .formatted(line.length()));
  }
}
