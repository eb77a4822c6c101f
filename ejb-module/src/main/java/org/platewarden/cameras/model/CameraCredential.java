package org.platewarden.cameras.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platewarden.cameras.CameraKeySummary;
import org.platewarden.kernel.RetainedUnder;
import org.platewarden.kernel.RetentionClass;

/** What is kept of a camera's key: whose it is, how long it works, and its secret's hash. */
@Entity
@Table(name = "camera_credential")
@RetainedUnder(RetentionClass.CONFIGURATION)
public class CameraCredential {
  @Id
  @Column(name = "key_id")
  private String keyId;

  @Column(name = "camera_id", updatable = false)
  private int cameraId;

  @Column(name = "secret_sha256", updatable = false)
  private byte[] secretSha256;

  @Column(name = "issued_at", updatable = false)
  private Instant issuedAt;

  @Column(name = "issued_by", updatable = false)
  private String issuedBy;

  @Column(name = "ends_at", updatable = false)
  private @Nullable Instant endsAt;

  @Column(name = "withdrawn_at")
  private @Nullable Instant withdrawnAt;

  @Column(name = "withdrawn_by")
  private @Nullable String withdrawnBy;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected CameraCredential() {}

  /** A key that works from now on. */
  @SuppressWarnings("NullAway.Init")
  public static CameraCredential issued(
      String keyId,
      int cameraId,
      byte[] secretSha256,
      Instant issuedAt,
      String issuedBy,
      Optional<Instant> endsAt) {
    CameraCredential credential = new CameraCredential();
    credential.keyId = keyId;
    credential.cameraId = cameraId;
    credential.secretSha256 = secretSha256.clone();
    credential.issuedAt = issuedAt.truncatedTo(ChronoUnit.MICROS);
    credential.issuedBy = issuedBy;
    credential.endsAt = endsAt.map(end -> end.truncatedTo(ChronoUnit.MICROS)).orElse(null);
    return credential;
  }

  /** Ends it now. */
  public void withdraw(Instant at, String by) {
    withdrawnAt = at.truncatedTo(ChronoUnit.MICROS);
    withdrawnBy = by;
  }

  /** Its name. */
  public String keyId() {
    return keyId;
  }

  /** Whose it is. */
  public int cameraId() {
    return cameraId;
  }

  /** 32 bytes. */
  public byte[] secretSha256() {
    return secretSha256.clone();
  }

  /** Whether somebody has withdrawn it. */
  public boolean isWithdrawn() {
    return withdrawnAt != null;
  }

  /** Whether it works. */
  public boolean holdsAt(Instant now) {
    return withdrawnAt == null && (endsAt == null || now.isBefore(endsAt));
  }

  /** What people may know of it. */
  public CameraKeySummary summary(Instant now) {
    return new CameraKeySummary(
        keyId,
        issuedAt,
        issuedBy,
        Optional.ofNullable(endsAt),
        Optional.ofNullable(withdrawnAt),
        holdsAt(now));
  }
}
