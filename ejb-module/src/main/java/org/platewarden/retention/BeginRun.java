package org.platewarden.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.identity.CurrentCaller;
import org.platewarden.retention.model.Rules;
import org.platewarden.retention.model.Runs;

/** Begins a run, whose cut-offs are reckoned by the instant at which it begins. */
@Stateless
@RolesAllowed({"compliance", "maintenance"})
public class BeginRun {
  /** There is one every night: where none was for longer, or one comes first, a clock leapt. */
  private static final Duration LONGEST_PAUSE = Duration.ofDays(8);

  @Inject Rules rules;
  @Inject Runs runs;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * Begins one.
   *
   * @throws RetentionRefused if another goes on; or if none was for long, or time went back, and
   *     nobody said that the clock is right by starting it
   */
  @Audited(AuditAction.BEGIN_RETENTION_RUN)
  public RunName begin(RetentionTrigger trigger) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (trigger != RetentionTrigger.PERSON) {
      refuseAfterLeap(runs.lastBegan(), now);
    }
    RetentionRun run =
        new RetentionRun(
            UUID.randomUUID(), trigger, caller.get().name(), now, rules.policy().version(), now);
    if (!runs.begin(run)) {
      throw RetentionRefused.goesOn();
    }
    return new RunName(run.id());
  }

  static void refuseAfterLeap(Optional<Instant> last, Instant now) {
    last.filter(before -> before.isAfter(now) || before.plus(LONGEST_PAUSE).isBefore(now))
        .ifPresent(
            before -> {
              throw RetentionRefused.clockLeapt(before.toString(), now.toString());
            });
  }
}
