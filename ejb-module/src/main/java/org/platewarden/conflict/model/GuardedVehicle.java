package org.platewarden.conflict.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.platewarden.conflict.Household;
import org.platewarden.conflict.NamedVehicle;
import org.platewarden.kernel.RetainedUnder;
import org.platewarden.kernel.RetentionClass;

/** A vehicle of a member of staff, by a keyed hash: its plate is not kept. */
@Entity
@Table(name = "guarded_vehicle")
@RetainedUnder(RetentionClass.CONFIGURATION)
public class GuardedVehicle {
  /** For how long one is guarded after its owner gave it up. */
  static final Duration STILL_GUARDED = Duration.ofDays(365);

  @Id private UUID id;

  @Column(updatable = false)
  private String owner;

  @Column(updatable = false)
  private byte[] hash;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Household household;

  @Column(name = "named_at", updatable = false)
  private Instant namedAt;

  @Column(name = "guarded_until")
  private @Nullable Instant guardedUntil;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected GuardedVehicle() {}

  /** One that is guarded from now on. */
  public static GuardedVehicle named(String owner, byte[] hash, Household household, Instant at) {
    GuardedVehicle vehicle = new GuardedVehicle();
    vehicle.id = UUID.randomUUID();
    vehicle.owner = owner;
    vehicle.hash = hash.clone();
    vehicle.household = household;
    vehicle.namedAt = at.truncatedTo(ChronoUnit.MICROS);
    return vehicle;
  }

  /** Its owner's no longer. */
  public void end(Instant at) {
    guardedUntil = at.truncatedTo(ChronoUnit.MICROS).plus(STILL_GUARDED);
  }

  /** Whether its owner gave it up. */
  public boolean isEnded() {
    return guardedUntil != null;
  }

  /** Whether this hash is its. */
  public boolean isHiddenAs(byte[] other) {
    return MessageDigest.isEqual(hash, other);
  }

  /** By which it is known. */
  public UUID id() {
    return id;
  }

  /** Who named it, by user name. */
  public String owner() {
    return owner;
  }

  /** Whose it is: its owner's, or of their household. */
  public Household household() {
    return household;
  }

  /** What its owner is shown. */
  public NamedVehicle toShow() {
    return new NamedVehicle(id, household, namedAt, Optional.ofNullable(guardedUntil));
  }
}
