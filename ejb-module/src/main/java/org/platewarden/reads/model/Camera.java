package org.platewarden.reads.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.RetainedUnder;
import org.platewarden.kernel.RetentionClass;

/** A camera of ours: where it stands, whose it is, whose law applies to what it sees. */
@Entity
@Table(name = "camera")
@RetainedUnder(RetentionClass.CONFIGURATION)
public class Camera {
  @Id private int id;
  private String code;
  private String name;
  private String owner;
  private double latitude;
  private double longitude;

  @Column(name = "place_of_capture")
  private String placeOfCapture;

  @Column(name = "time_zone")
  private String timeZone;

  @Column(name = "feed_format")
  private String feedFormat;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected Camera() {}

  /** A camera that stands still. */
  public static Camera fixed(
      int id, CameraCode code, String name, String owner, GeoPoint place, String placeOfCapture) {
    Camera camera = new Camera();
    camera.id = id;
    camera.code = code.value();
    camera.name = name;
    camera.owner = owner;
    camera.latitude = place.latitude();
    camera.longitude = place.longitude();
    camera.placeOfCapture = placeOfCapture;
    camera.timeZone = "UTC";
    camera.feedFormat = "";
    return camera;
  }

  /** Its number in the store. */
  public int id() {
    return id;
  }

  /** The agency's code. */
  public CameraCode code() {
    return new CameraCode(code);
  }

  /** How people call it. */
  public String name() {
    return name;
  }

  /** Who owns it. */
  public String owner() {
    return owner;
  }

  /** Where it stands. */
  public GeoPoint place() {
    return new GeoPoint(latitude, longitude);
  }

  /** Whose law applies to what it sees, ISO 3166-2. */
  public String placeOfCapture() {
    return placeOfCapture;
  }

  /** Its time zone, IANA. */
  public String timeZone() {
    return timeZone;
  }

  /** In which maker's format it tells of reads of its own; empty if it sends frames alone. */
  public String feedFormat() {
    return feedFormat;
  }
}
