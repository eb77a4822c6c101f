package org.platewarden.sensitive.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.platewarden.kernel.GeoCircle;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.GeoPolygon;
import org.platewarden.kernel.RetainedUnder;
import org.platewarden.kernel.RetentionClass;
import org.platewarden.reads.Where;
import org.platewarden.sensitive.SensitiveKind;
import org.platewarden.sensitive.SensitivePlace;
import org.platewarden.sensitive.SensitivePlaceToAdd;
import org.platewarden.sensitive.SensitiveRefused;

/** A sensitive place. It is not changed, only ended. */
@Entity
@Table(name = "sensitive_place")
@RetainedUnder(RetentionClass.CONFIGURATION)
public class LeftOutPlace {
  @Id private UUID id;

  @Column(updatable = false)
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private SensitiveKind kind;

  /** Around a point, in metres; empty where it has corners. */
  @Column(updatable = false)
  private @Nullable Double radius;

  /** The point, or the corners in order: latitude,longitude with blanks between. */
  @Column(updatable = false)
  private String corners;

  @Column(name = "added_at", updatable = false)
  private Instant addedAt;

  @Column(name = "added_by", updatable = false)
  private String addedBy;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @Column(name = "ended_by")
  private @Nullable String endedBy;

  @Column(name = "end_reason")
  private @Nullable String endReason;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected LeftOutPlace() {}

  /** One that is left out from now on. */
  public static LeftOutPlace added(SensitivePlaceToAdd asked, Instant at, String by) {
    LeftOutPlace place = new LeftOutPlace();
    place.id = UUID.randomUUID();
    place.name = asked.name();
    place.kind = asked.kind();
    switch (asked.area()) {
      case Where.Around(GeoCircle circle) -> {
        place.radius = circle.radiusMetres();
        place.corners = written(circle.centre());
      }
      case Where.Inside(GeoPolygon polygon) ->
          place.corners =
              polygon.corners().stream()
                  .map(LeftOutPlace::written)
                  .collect(Collectors.joining(" "));
    }
    place.addedAt = at.truncatedTo(ChronoUnit.MICROS);
    place.addedBy = by;
    return place;
  }

  /**
   * Leaves it out no more.
   *
   * @throws SensitiveRefused if it ended already
   */
  public void end(String reason, Instant at, String by) {
    if (endedAt != null) {
      throw SensitiveRefused.ended();
    }
    endedAt = at.truncatedTo(ChronoUnit.MICROS);
    endedBy = by;
    endReason = reason;
  }

  /** All that is known of it. */
  public SensitivePlace place() {
    return new SensitivePlace(id, name, kind, area(), addedAt, addedBy, ending());
  }

  private Where.Area area() {
    var points = Arrays.stream(corners.split(" ")).map(LeftOutPlace::point).toList();
    return radius == null
        ? new Where.Inside(new GeoPolygon(points))
        : new Where.Around(new GeoCircle(points.getFirst(), radius));
  }

  private Optional<SensitivePlace.Ending> ending() {
    return endedAt == null || endedBy == null || endReason == null
        ? Optional.empty()
        : Optional.of(new SensitivePlace.Ending(endedAt, endedBy, endReason));
  }

  private static String written(GeoPoint point) {
    return point.latitude() + "," + point.longitude();
  }

  private static GeoPoint point(String written) {
    int comma = written.indexOf(',');
    return new GeoPoint(
        Double.parseDouble(written.substring(0, comma)),
        Double.parseDouble(written.substring(comma + 1)));
  }
}
