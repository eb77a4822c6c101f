package org.platewarden.reads;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.audit.NotAudited;
import org.platewarden.reads.model.OldReads;

/**
 * Removes whole months whose reads are too old to be asked for (R5), with what was kept beside
 * them. Their images go with the next sweep, since no read names them any more.
 */
@Stateless
@RolesAllowed("maintenance")
@TransactionAttribute(NOT_SUPPORTED) // what is kept beside takes long, the store must not wait
public class DropOldMonths {
  @Inject OldReads old;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "platewarden.reads.drop-months", defaultValue = "true")
  boolean wanted;

  /**
   * Months that may go, oldest first; not those of which a legal hold keeps a read, and none while
   * the settings forbid it.
   */
  @NotAudited(because = "it looks, and removes nothing")
  public List<OldMonth> find() {
    if (!wanted) {
      return List.of();
    }
    Instant wall =
        clock.instant().atOffset(ZoneOffset.UTC).minusYears(TakeInRules.MOST_YEARS).toInstant();
    return old.monthsUntil(wall).stream()
        .filter(month -> !old.isHeld(month))
        .map(OldMonth::new)
        .toList();
  }

  /**
   * Removes one.
   *
   * @throws StoreFailed if the database refuses, or is used by others for too long; it may pass
   */
  @Audited(AuditAction.DROP_READ_MONTH)
  public void drop(OldMonth due) {
    long reads = old.drop(due.month());
    long plates = old.forgetBeside(due.month());
    LOG.monthDropped(due.month().toString(), reads, plates);
  }
}
