package org.platewarden.retention.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.kernel.GeoCircle;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.Issuer;
import org.platewarden.kernel.Plate;
import org.platewarden.kernel.RetainedUnder;
import org.platewarden.kernel.RetentionClass;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.retention.HoldOrder;
import org.platewarden.retention.HoldSummary;
import org.platewarden.retention.RetentionRefused;

/** What must not go though its time is over. It is lifted once, and stays so. */
@Entity
@Table(name = "legal_hold")
@RetainedUnder(RetentionClass.CASE)
public class LegalHold {
  @Id private UUID id;

  @Column(name = "case_number", updatable = false)
  private @Nullable String caseNumber;

  @Column(updatable = false)
  private @Nullable String plate;

  @Column(updatable = false)
  private String issuer;

  @Column(updatable = false)
  private @Nullable String camera;

  @Column(updatable = false)
  private @Nullable Double latitude;

  @Column(updatable = false)
  private @Nullable Double longitude;

  @Column(name = "radius_metres", updatable = false)
  private @Nullable Double radiusMetres;

  @Column(name = "captured_from", updatable = false)
  private @Nullable Instant capturedFrom;

  @Column(name = "captured_until", updatable = false)
  private @Nullable Instant capturedUntil;

  @Column(updatable = false)
  private String reason;

  @Column(updatable = false)
  private String authority;

  @Column(name = "placed_at", updatable = false)
  private Instant placedAt;

  @Column(name = "placed_by", updatable = false)
  private String placedBy;

  @Column(name = "review_at", updatable = false)
  private Instant reviewAt;

  @Column(name = "ends_at", updatable = false)
  private Instant endsAt;

  @Column(name = "lifted_at")
  private @Nullable Instant liftedAt;

  @Column(name = "lifted_by")
  private @Nullable String liftedBy;

  @Column(name = "lifting_reason")
  private @Nullable String liftingReason;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected LegalHold() {}

  /** A hold that stands from when it is kept. */
  public static LegalHold placed(UUID id, HoldOrder order, Instant at, String by) {
    LegalHold hold = new LegalHold();
    hold.id = id;
    hold.name(order.names());
    hold.reason = order.reason();
    hold.authority = order.authority();
    hold.reviewAt = order.review().truncatedTo(ChronoUnit.MICROS);
    hold.endsAt = order.end().truncatedTo(ChronoUnit.MICROS);
    hold.placedAt = at.truncatedTo(ChronoUnit.MICROS);
    hold.placedBy = by;
    return hold;
  }

  private void name(HoldOrder.Names names) {
    caseNumber = names.ofCase().map(CaseNumber::value).orElse(null);
    plate = names.plate().map(Plate::characters).orElse(null);
    issuer = names.plate().map(it -> it.issuer().code()).orElse("");
    camera = names.camera().map(CameraCode::value).orElse(null);
    latitude = names.circle().map(it -> it.centre().latitude()).orElse(null);
    longitude = names.circle().map(it -> it.centre().longitude()).orElse(null);
    radiusMetres = names.circle().map(GeoCircle::radiusMetres).orElse(null);
    capturedFrom = names.window().map(it -> it.from().truncatedTo(ChronoUnit.MICROS)).orElse(null);
    capturedUntil = names.window().map(TimeWindow::until).orElse(null);
  }

  /**
   * Lets go what it keeps.
   *
   * @throws RetentionRefused if it is lifted already
   */
  public void lift(String why, Instant at, String by) {
    if (liftedAt != null) {
      throw RetentionRefused.lifted();
    }
    liftedAt = at.truncatedTo(ChronoUnit.MICROS);
    liftedBy = by;
    liftingReason = why;
  }

  /** What it keeps, and how it stands. */
  public HoldSummary summary() {
    return new HoldSummary(
        id,
        new HoldOrder(names(), reason, authority, reviewAt, endsAt),
        placedBy,
        placedAt,
        liftedAt == null || liftedBy == null || liftingReason == null
            ? Optional.empty()
            : Optional.of(new HoldSummary.Lifting(liftedAt, liftedBy, liftingReason)));
  }

  private HoldOrder.Names names() {
    return new HoldOrder.Names(
        Optional.ofNullable(caseNumber).map(CaseNumber::new),
        Optional.ofNullable(plate).map(it -> new Plate(it, new Issuer(issuer))),
        Optional.ofNullable(camera).map(CameraCode::new),
        latitude == null || longitude == null || radiusMetres == null
            ? Optional.empty()
            : Optional.of(new GeoCircle(new GeoPoint(latitude, longitude), radiusMetres)),
        capturedFrom == null || capturedUntil == null
            ? Optional.empty()
            : Optional.of(new TimeWindow(capturedFrom, capturedUntil)));
  }
}
