package org.platewarden.web.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.servlet.ServletContext;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Our own outlines of states, countries and counties, as the maps of the pages have them. */
@ApplicationScoped
public class Outlines {
  private static final String STATE = "state";

  @Inject ServletContext files;

  private @Nullable Drawn drawn;

  /**
   * Shapes in degrees: longitude to the right, latitude upwards.
   *
   * @param states of the United States, Canada and Mexico
   * @param abroad other countries
   * @param counties the lines between counties
   * @param names of states
   */
  public record Drawn(
      Path2D.Double states, Path2D.Double abroad, Path2D.Double counties, List<Name> names) {}

  /**
   * The name of a state.
   *
   * @param words the name
   * @param longitude of its middle, in degrees
   * @param latitude of its middle, in degrees
   */
  public record Name(String words, double longitude, double latitude) {}

  /** All of them; they are read once. */
  public synchronized Drawn get() {
    Drawn known = drawn;
    if (known == null) {
      known = read();
      drawn = known;
    }
    return known;
  }

  private Drawn read() {
    Path2D.Double states = new Path2D.Double();
    Path2D.Double abroad = new Path2D.Double();
    List<Name> names = new ArrayList<>();
    for (JsonValue value : json("outlines").getJsonArray("features")) {
      JsonObject feature = value.asJsonObject();
      JsonObject about = feature.getJsonObject("properties");
      boolean state = about.getString("kind").equals(STATE);
      Rectangle2D largest = new Rectangle2D.Double();
      for (JsonValue polygon : feature.getJsonObject("geometry").getJsonArray("coordinates")) {
        for (JsonValue ring : polygon.asJsonArray()) {
          Path2D.Double shape = shapeOf(ring.asJsonArray(), true);
          (state ? states : abroad).append(shape, false);
          Rectangle2D bounds = shape.getBounds2D();
          largest = areaOf(bounds) > areaOf(largest) ? bounds : largest;
        }
      }
      if (state) {
        names.add(new Name(about.getString("name"), largest.getCenterX(), largest.getCenterY()));
      }
    }
    return new Drawn(states, abroad, counties(), List.copyOf(names));
  }

  private Path2D.Double counties() {
    Path2D.Double lines = new Path2D.Double();
    for (JsonValue line : json("counties").getJsonArray("coordinates")) {
      lines.append(shapeOf(line.asJsonArray(), false), false);
    }
    return lines;
  }

  private static double areaOf(Rectangle2D bounds) {
    return bounds.getWidth() * bounds.getHeight();
  }

  private static Path2D.Double shapeOf(JsonArray places, boolean closed) {
    Path2D.Double shape = new Path2D.Double();
    for (int i = 0; i < places.size(); i++) {
      JsonArray place = places.getJsonArray(i);
      double longitude = place.getJsonNumber(0).doubleValue();
      double latitude = place.getJsonNumber(1).doubleValue();
      if (i == 0) {
        shape.moveTo(longitude, latitude);
      } else {
        shape.lineTo(longitude, latitude);
      }
    }
    if (closed) {
      shape.closePath();
    }
    return shape;
  }

  private JsonObject json(String name) {
    String path = "/resources/pw/map/" + name + ".json";
    InputStream file = Objects.requireNonNull(files.getResourceAsStream(path), path);
    try (JsonReader json = Json.createReader(file)) {
      return json.readObject();
    }
  }
}
