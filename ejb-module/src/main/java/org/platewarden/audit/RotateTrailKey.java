package org.platewarden.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.platewarden.audit.model.AuditEntry;
import org.platewarden.audit.model.AuditLog;
import org.platewarden.audit.model.KeyChanges;
import org.platewarden.audit.tlog.KeyChange;
import org.platewarden.audit.tlog.VerifierKey;
import org.platewarden.identity.CurrentCaller;

/**
 * Lets the log be signed by a new key. An entry under the old key's signature says which; with the
 * next round both sign once, and from then on the new one alone.
 */
@Stateless
@RolesAllowed("maintenance")
public class RotateTrailKey {
  @Inject TrailKey key;
  @Inject KeyChanges changes;
  @Inject AuditLog trail;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * Makes the new key.
   *
   * @return its public half
   * @throws KeyChangeRefused while an earlier change is not published yet
   */
  @Audited(AuditAction.ROTATE_TRAIL_KEY)
  public VerifierKey rotate() {
    int number = key.changesPublished() + 1;
    if (changes.entry(number).isPresent()) {
      throw new KeyChangeRefused();
    }
    VerifierKey was = key.get(true).verifier();
    VerifierKey is = key.coming().verifier();
    Instant now = clock.instant();
    AuditEntry entry =
        AuditEntry.done(
            new SettledAttempt(
                AuditAction.CHANGE_TRAIL_KEY, caller.get(), KeyChange.saying(was, is)),
            now);
    trail.add(entry);
    changes.add(number, entry.id(), now);
    return is;
  }
}
