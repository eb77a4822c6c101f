package org.platewarden.web.policy;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.Refusal;
import org.platewarden.kernel.GeoBox;
import org.platewarden.kernel.GeoCircle;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.GeoPolygon;
import org.platewarden.reads.Where;
import org.platewarden.sensitive.KeepSensitivePlaces;
import org.platewarden.sensitive.LookAtSensitivePlaces;
import org.platewarden.sensitive.SensitiveKind;
import org.platewarden.sensitive.SensitivePlace;
import org.platewarden.sensitive.SensitivePlaceEnding;
import org.platewarden.sensitive.SensitivePlaceToAdd;
import org.platewarden.web.frame.Say;

/** The places that area answers leave out: a list, and what a privacy officer does with it. */
@Named
@RequestScoped
public class SensitivePage {
  private static final String HERE = "/policy/sensitive.xhtml?faces-redirect=true&done=";

  @Inject LookAtSensitivePlaces look;
  @Inject KeepSensitivePlaces keep;
  @Inject Say say;
  @Inject HttpServletRequest request;

  private List<SensitivePlace> places = List.of();
  private String name = "";
  private String kind = SensitiveKind.CLINIC.name();
  private String corners = "";
  private String metres = "";
  private String ending = "";
  private String reason = "";
  private @Nullable String refusal;

  @PostConstruct
  void know() {
    places = look.list();
  }

  /** Adds what stands in the form; a redirect, so that loading again adds nothing. */
  public @Nullable String add() {
    try {
      keep.add(new SensitivePlaceToAdd(name, SensitiveKind.valueOf(kind), area()));
      return HERE + "added";
    } catch (IllegalArgumentException notAPlace) {
      refusal = say.of("sensitive.fault.place");
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
    }
    return null;
  }

  /** Ends the chosen one; a redirect, so that loading again ends nothing. */
  public @Nullable String end() {
    if (ending.isEmpty()) {
      refusal = say.of("sensitive.fault.which");
      return null;
    }
    try {
      keep.end(new SensitivePlaceEnding(UUID.fromString(ending), reason));
      return HERE + "ended";
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
      return null;
    }
  }

  /** One point with metres around it, or three corners and more. */
  private Where.Area area() {
    List<GeoPoint> points =
        corners
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .map(this::point)
            .toList();
    if (points.size() == 1) {
      return new Where.Around(new GeoCircle(points.getFirst(), Double.parseDouble(metres.strip())));
    }
    return new Where.Inside(new GeoPolygon(points));
  }

  private GeoPoint point(String line) {
    String[] parts = line.split("[,;\\s]+", 3);
    if (parts.length != 2) {
      throw new IllegalArgumentException("a line has two numbers");
    }
    return new GeoPoint(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
  }

  /** All of them, by name. */
  public List<SensitivePlace> getPlaces() {
    return places;
  }

  /** Those that are left out now. */
  public List<SensitivePlace> getInForce() {
    return places.stream().filter(place -> place.ending().isEmpty()).toList();
  }

  /** All kinds. */
  public List<SensitiveKind> getKinds() {
    return Arrays.asList(SensitiveKind.values());
  }

  /** Where a place is, in words. */
  public String where(SensitivePlace place) {
    GeoPoint middle = middle(place.area());
    return place.area() instanceof Where.Around(GeoCircle circle)
        ? say.of(
            "sensitive.around",
            say.number(Math.round(circle.radiusMetres())),
            say.coordinates(middle.latitude(), middle.longitude()))
        : say.of("sensitive.inside", say.coordinates(middle.latitude(), middle.longitude()));
  }

  private static GeoPoint middle(Where.Area area) {
    if (area instanceof Where.Around(GeoCircle circle)) {
      return circle.centre();
    }
    GeoBox box = area.box();
    return new GeoPoint((box.south() + box.north()) / 2, (box.west() + box.east()) / 2);
  }

  /** Those that are left out now, as points of a map. */
  public String getPoints() {
    JsonArrayBuilder points = Json.createArrayBuilder();
    for (SensitivePlace place : getInForce()) {
      GeoPoint middle = middle(place.area());
      points.add(
          Json.createObjectBuilder()
              .add("lat", middle.latitude())
              .add("lon", middle.longitude())
              .add("tone", "well")
              .add("rank", 0)
              .add("title", place.name())
              .add("text", say.of("sensitive.kind." + place.kind().name()))
              .add("href", "#place-" + place.id()));
    }
    return points.build().toString();
  }

  /** What was done a moment ago. */
  public String getDone() {
    String done = Objects.toString(request.getParameter("done"), "").toLowerCase(Locale.ROOT);
    return done.matches("added|ended") ? say.of("sensitive.done." + done) : "";
  }

  /** Why it was not done. */
  public @Nullable String getRefusal() {
    return refusal;
  }

  /** How people call it. */
  public String getName() {
    return name;
  }

  /** Typed in the form. */
  public void setName(@Nullable String name) {
    this.name = Objects.toString(name, "");
  }

  /** What people go there for. */
  public String getKind() {
    return kind;
  }

  /** Chosen in the form. */
  public void setKind(@Nullable String kind) {
    this.kind = Objects.toString(kind, "");
  }

  /** A point, or corners, a line each. */
  public String getCorners() {
    return corners;
  }

  /** Typed in the form. */
  public void setCorners(@Nullable String corners) {
    this.corners = Objects.toString(corners, "");
  }

  /** How far around a point. */
  public String getMetres() {
    return metres;
  }

  /** Typed in the form. */
  public void setMetres(@Nullable String metres) {
    this.metres = Objects.toString(metres, "");
  }

  /** Which one ends. */
  public String getEnding() {
    return ending;
  }

  /** Chosen in the form. */
  public void setEnding(@Nullable String ending) {
    this.ending = Objects.toString(ending, "");
  }

  /** Why it ends. */
  public String getReason() {
    return reason;
  }

  /** Typed in the form. */
  public void setReason(@Nullable String reason) {
    this.reason = Objects.toString(reason, "");
  }
}
