package org.platewarden.cameras.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.platewarden.kernel.RetainedUnder;
import org.platewarden.kernel.RetentionClass;

/** That a camera fell silent, until when, and who has seen it. */
@Entity
@Table(name = "camera_alert")
@RetainedUnder(RetentionClass.CONFIGURATION)
@SuppressWarnings("UnusedVariable") // some of its fields are columns for people's queries alone
public class CameraAlert {
  /** What is wrong. Names are stored; never rename one, add another. */
  public enum Kind {
    /** Nothing comes. */
    SILENT
  }

  @Id private UUID id;

  @Column(name = "camera_id", updatable = false)
  private int cameraId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Kind kind;

  @Column(name = "raised_at", updatable = false)
  private Instant raisedAt;

  @Column(name = "last_seen", updatable = false)
  private @Nullable Instant lastSeen;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @Column(name = "acknowledged_at")
  private @Nullable Instant acknowledgedAt;

  @Column(name = "acknowledged_by")
  private @Nullable String acknowledgedBy;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected CameraAlert() {}

  /** Says that somebody has seen it; the first who says so counts. */
  public void acknowledge(Instant at, String by) {
    if (acknowledgedAt == null) {
      acknowledgedAt = at.truncatedTo(ChronoUnit.MICROS);
      acknowledgedBy = by;
    }
  }

  /** Its name. */
  public UUID id() {
    return id;
  }

  /** Whose. */
  public int cameraId() {
    return cameraId;
  }

  /** Since when. */
  public Instant raisedAt() {
    return raisedAt;
  }

  /** Until when, if it is over. */
  public Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }

  /** Who has seen it, if anybody. */
  public Optional<String> acknowledgedBy() {
    return Optional.ofNullable(acknowledgedBy);
  }
}
