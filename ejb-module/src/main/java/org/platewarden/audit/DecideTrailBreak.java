package org.platewarden.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.platewarden.audit.model.AuditEntry;
import org.platewarden.audit.model.AuditLog;
import org.platewarden.audit.model.TrailBreak;
import org.platewarden.audit.model.TrailBreaks;
import org.platewarden.audit.tlog.BreakRecord;
import org.platewarden.identity.CurrentCaller;

/**
 * After a backup was put back the database's log is not the published one, and nobody looks at
 * reads. A named person decides that it goes on so; the decision is on the trail, and the witness
 * has to take it as well.
 */
@Stateless
@RolesAllowed("maintenance")
public class DecideTrailBreak {
  private static final int SHORTEST_REASON = 20;

  @Inject TrailLog log;
  @Inject TrailBreaks breaks;
  @Inject TrailDeciders deciders;
  @Inject AuditLog trail;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /** What there is to decide about; nothing if what was published is how the log begins. */
  @NotAudited(because = "sizes and roots, which are public, for the operator at the machine")
  public Optional<TrailClash> clash() {
    return log.clash();
  }

  /**
   * Decides it.
   *
   * @throws BreakRefused if the person may not, gives no reason, or the clash is another by now
   */
  @Audited(AuditAction.DECIDE_TRAIL_BREAK)
  public TrailBreak decide(BreakDecision decision) {
    if (decision.reason().strip().length() < SHORTEST_REASON) {
      throw BreakRefused.withoutReason();
    }
    if (!deciders.mayDecide(decision.by())) {
      throw BreakRefused.notTheirs(decision.by());
    }
    TrailClash clash = decision.clash();
    log.decided(clash.published())
        .ifPresent(
            already -> {
              throw BreakRefused.decidedAlready(already.by());
            });
    if (!log.clash().equals(Optional.of(clash))) {
      throw BreakRefused.nothingToDecide();
    }
    return note(clash, decision.by());
  }

  /** The entry that is opened to everybody; why stands in the attempt's own alone. */
  private TrailBreak note(TrailClash clash, String by) {
    Instant now = clock.instant();
    int number = Math.max(breaks.count(), log.breaksPublished()) + 1;
    String said = BreakRecord.saying(number, clash.published(), clash.database(), by);
    AuditEntry entry =
        AuditEntry.done(new SettledAttempt(AuditAction.GO_ON_AFTER_BREAK, caller.get(), said), now);
    trail.add(entry);
    TrailBreak decided =
        new TrailBreak(number, clash.published(), clash.database(), by, entry.id());
    breaks.add(decided, now);
    return decided;
  }
}
