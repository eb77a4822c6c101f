package org.platewarden.retention;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.retention.model.RemovalsToNote;

/** Puts on the trail what was removed again before the portal opened. */
@Stateless
@RolesAllowed("maintenance")
public class NoteRemovedAgain {
  @Inject RemovalsToNote removals;

  /** Notes one. */
  @Audited(AuditAction.NOTE_REMOVED_AGAIN)
  public void note(RemovedAgain again) {
    removals.noted(again);
    LOG.removedAgain(again.run().toString(), again.removed(), again.held());
  }
}
