package org.platewarden.purpose;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.identity.CurrentCaller;
import org.platewarden.purpose.model.Policies;
import org.platewarden.purpose.model.PolicyMatrix;

/** Proposes a policy and decides on it; three people until it holds. */
@Stateless
@RolesAllowed({"compliance", "privacy-officer"})
public class DraftPolicy {
  @Inject Policies policies;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /** Drafts a version; gives its number. */
  @Audited(AuditAction.DRAFT_POLICY)
  public long draft(PolicyDraft draft) {
    return policies.add(
        PolicyMatrix.drafted(draft, clock.instant(), caller.get().name()), draft.rows());
  }

  /**
   * Says yes to a draft; with the second yes it is approved.
   *
   * @throws PolicyRefused if it is no draft any more, or the caller drafted or approved it
   */
  @Audited(AuditAction.APPROVE_POLICY)
  public void approve(PolicyName name) {
    find(name).approve(clock.instant(), caller.get().name());
  }

  /**
   * Drops a draft.
   *
   * @throws PolicyRefused if it is none any more
   */
  @Audited(AuditAction.DISCARD_POLICY)
  public void discard(PolicyName name) {
    find(name).discard(clock.instant(), caller.get().name());
  }

  private PolicyMatrix find(PolicyName name) {
    return policies.findToChange(name.version()).orElseThrow(PolicyRefused::unknown);
  }
}
