package org.platewarden.cameras.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platewarden.cameras.CameraFile;
import org.platewarden.cameras.CameraKind;
import org.platewarden.cameras.CameraRegistration;
import org.platewarden.cameras.CameraStatus;
import org.platewarden.cameras.CameraVersion;
import org.platewarden.cameras.RegisteredCamera;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.RetainedUnder;
import org.platewarden.kernel.RetentionClass;

/** A camera of ours: where it stands, whose it is, whose law applies to what it sees. */
@Entity
@Table(name = "camera")
@RetainedUnder(RetentionClass.CONFIGURATION)
public class Camera {
  private static final String NUMBERS = "camera_id_seq";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = NUMBERS)
  @SequenceGenerator(name = NUMBERS, sequenceName = NUMBERS, allocationSize = 1)
  private int id;

  @Column(updatable = false)
  private String code;

  private String name;
  private String owner;

  @Enumerated(EnumType.STRING)
  private CameraKind kind;

  @Enumerated(EnumType.STRING)
  private CameraStatus status;

  private double latitude;
  private double longitude;

  @Column(name = "place_of_capture")
  private String placeOfCapture;

  @Column(name = "time_zone")
  private String timeZone;

  @Column(name = "feed_format")
  private String feedFormat;

  @Column(name = "silent_after_minutes")
  private @Nullable Integer silentAfterMinutes;

  @Column(name = "registered_at", updatable = false)
  private Instant registeredAt;

  @Column(name = "registered_by", updatable = false)
  private String registeredBy;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "changed_by")
  private String changedBy;

  @Version private int version;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected Camera() {}

  /** A camera that serves from now on. */
  public static Camera registered(CameraRegistration registration, Instant at, String by) {
    Camera camera = new Camera();
    camera.code = registration.code().value();
    camera.registeredAt = at.truncatedTo(ChronoUnit.MICROS);
    camera.registeredBy = by;
    camera.status = CameraStatus.IN_SERVICE;
    camera.change(registration, at, by);
    return camera;
  }

  /** Takes over what a registration says, but for the code. */
  public void change(CameraRegistration registration, Instant at, String by) {
    name = registration.name();
    owner = registration.owner();
    kind = registration.kind();
    latitude = registration.place().latitude();
    longitude = registration.place().longitude();
    placeOfCapture = registration.placeOfCapture();
    timeZone = registration.timeZone().getId();
    feedFormat = registration.feedFormat();
    silentAfterMinutes =
        registration.silentAfter().map(length -> (int) length.toMinutes()).orElse(null);
    changed(at, by);
  }

  /** Puts it in service or takes it out. */
  public void serve(CameraStatus from, Instant at, String by) {
    status = from;
    changed(at, by);
  }

  private void changed(Instant at, String by) {
    changedAt = at.truncatedTo(ChronoUnit.MICROS);
    changedBy = by;
  }

  /** Its number in the store. */
  public int id() {
    return id;
  }

  /** The agency's code. */
  public CameraCode code() {
    return new CameraCode(code);
  }

  /** How long it may say nothing, if somebody said so. */
  public Optional<Duration> silentAfter() {
    return Optional.ofNullable(silentAfterMinutes).map(Duration::ofMinutes);
  }

  /** Since when it is registered. */
  public Instant registeredAt() {
    return registeredAt;
  }

  /** Since when it is as it is. */
  public Instant changedAt() {
    return changedAt;
  }

  /** What the other features know of it. */
  public RegisteredCamera registered() {
    return new RegisteredCamera(
        id,
        code(),
        name,
        owner,
        kind,
        new GeoPoint(latitude, longitude),
        placeOfCapture,
        ZoneId.of(timeZone),
        feedFormat,
        status == CameraStatus.IN_SERVICE);
  }

  /** All that is kept of it. */
  public CameraFile file() {
    return new CameraFile(
        new CameraRegistration(
            code(),
            name,
            owner,
            kind,
            new GeoPoint(latitude, longitude),
            placeOfCapture,
            ZoneId.of(timeZone),
            feedFormat,
            silentAfter()),
        status,
        new CameraVersion(version),
        registeredAt,
        registeredBy,
        changedAt,
        changedBy);
  }
}
