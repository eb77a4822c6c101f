package org.platewarden.audit;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * How the trail's log is, by what its last rounds came to. Until the first has gone well, it is not
 * known to be in order, so nobody looks at reads. By itself it is well again with the next round
 * that goes well.
 */
@ApplicationScoped
public class TrailCondition {
  @Inject Clock clock;
  @Inject MeterRegistry meters;

  /** For how long the log may stand still before nobody looks at reads. */
  @Inject
  @ConfigProperty(name = "platewarden.audit.stall.seconds", defaultValue = "60")
  int stallSeconds;

  /** For how long the witness may be silent before nobody looks at reads. */
  @Inject
  @ConfigProperty(name = "platewarden.audit.witness.patience.minutes", defaultValue = "60")
  int witnessPatienceMinutes;

  private long entries;
  private @Nullable Instant sealedAt;
  private @Nullable Instant silentSince;
  private @Nullable String disagreement;
  private boolean failing;

  @PostConstruct
  void begin() {
    meters.gauge("platewarden.trail.refused", this, it -> it.problem().isPresent() ? 1 : 0);
    meters.gauge("platewarden.trail.age.seconds", this, TrailCondition::ageSeconds);
    meters.gauge("platewarden.trail.entries", this, TrailCondition::entries);
  }

  /** Why nobody may look at reads now; empty if all is well. */
  public synchronized Optional<TrailProblem> problem() {
    Instant now = clock.instant();
    if (disagreement != null) {
      return Optional.of(TrailProblem.DISAGREES);
    }
    if (sealedAt == null || now.isAfter(sealedAt.plusSeconds(stallSeconds))) {
      return Optional.of(TrailProblem.NOT_SEALED);
    }
    if (silentSince != null
        && now.isAfter(silentSince.plus(Duration.ofMinutes(witnessPatienceMinutes)))) {
      return Optional.of(TrailProblem.NOT_WITNESSED);
    }
    return Optional.empty();
  }

  /**
   * Lets a look at reads go on.
   *
   * @throws LookRefused if there is a problem
   */
  void mustBeWell() {
    problem()
        .ifPresent(
            problem -> {
              throw new LookRefused(problem);
            });
  }

  /** How many entries are sealed. */
  public synchronized long entries() {
    return entries;
  }

  /** Which sizes clash; empty if none do. */
  public synchronized Optional<String> disagreement() {
    return Optional.ofNullable(disagreement);
  }

  private synchronized double ageSeconds() {
    return sealedAt == null
        ? Double.NaN
        : Duration.between(sealedAt, clock.instant()).toMillis() / 1000.0;
  }

  /**
   * A round went well.
   *
   * @param sealed how many entries the log has
   * @param witnessSilentSince since when nothing was published that the witness had cosigned
   */
  synchronized void well(long sealed, Optional<Instant> witnessSilentSince) {
    entries = sealed;
    sealedAt = clock.instant();
    silentSince = witnessSilentSince.orElse(null);
    disagreement = null;
    if (failing) {
      failing = false;
      LOG.trailSealedAgain(sealed);
    }
  }

  /** A round failed; that is said once, not every second. */
  synchronized void failed(RuntimeException cause) {
    if (!failing) {
      failing = true;
      meters.counter("platewarden.trail.alerts").increment();
      LOG.trailNotSealed(cause);
    }
  }

  /** What was published or cosigned is not the beginning of the log. */
  synchronized void disagrees(String reason) {
    if (!reason.equals(disagreement)) {
      meters.counter("platewarden.trail.alerts").increment();
      LOG.trailRolledBack(reason);
    }
    disagreement = reason;
    failing = true;
  }
}
