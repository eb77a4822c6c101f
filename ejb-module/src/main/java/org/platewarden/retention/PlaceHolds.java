package org.platewarden.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.identity.CurrentCaller;
import org.platewarden.retention.model.Holds;
import org.platewarden.retention.model.LegalHold;

/** Places legal holds and lifts them. */
@Stateless
@RolesAllowed("compliance")
public class PlaceHolds {
  /** How many are listed. */
  public static final int MOST = 500;

  @Inject Holds holds;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * Places one. When this returns and its transaction is committed, nothing that it keeps goes any
   * more, whatever run goes on.
   *
   * @throws RetentionRefused if it would have ended already
   */
  @Audited(AuditAction.PLACE_HOLD)
  public void place(HoldOrder order) {
    Instant now = clock.instant();
    if (!order.end().isAfter(now)) {
      throw RetentionRefused.holdTimes();
    }
    holds.add(LegalHold.placed(UUID.randomUUID(), order, now, caller.get().name()));
  }

  /**
   * Lifts one.
   *
   * @throws RetentionRefused if there is none, or it is lifted already
   */
  @Audited(AuditAction.LIFT_HOLD)
  public void lift(HoldLifting lifting) {
    holds
        .findToChange(lifting.hold())
        .orElseThrow(RetentionRefused::noHold)
        .lift(lifting.reason(), clock.instant(), caller.get().name());
  }

  /** All that were ever placed, the latest first, {@value #MOST} at the most. */
  @Audited(AuditAction.LIST_HOLDS)
  public List<HoldSummary> list() {
    return holds.list(MOST);
  }
}
