package org.platewarden.retention;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import java.time.Instant;
import org.platewarden.audit.NotAudited;

/** Removes a batch, in a transaction of its own. */
@Stateless
@RolesAllowed({"compliance", "maintenance"})
public class RemoveBatch {
  /** Removes some of what is due and not held; what went is kept in the run. */
  @TransactionAttribute(REQUIRES_NEW)
  @NotAudited(
      because = "the run's beginning and end are on the trail, with a root over all batches")
  public RemovedBatch remove(
      RetentionSubject subject, RetentionRun run, String place, Instant since, int most) {
    return subject.remove(run.id(), place, run.asOf(), since, most);
  }
}
