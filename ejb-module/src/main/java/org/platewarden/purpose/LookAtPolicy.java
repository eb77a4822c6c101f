package org.platewarden.purpose;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.platewarden.audit.NotAudited;
import org.platewarden.purpose.model.Policies;

/** Shows the policy, its versions, and which row decides. */
@Stateless
@RolesAllowed({"compliance", "privacy-officer", "auditor"})
public class LookAtPolicy {
  private static final String NO_SECRET = "the policy is no secret, and tells of nobody";

  @Inject Policies policies;
  @Inject Clock clock;

  /** All versions that were ever drafted, the latest first. */
  @NotAudited(because = NO_SECRET)
  public List<PolicySummary> list() {
    Instant now = clock.instant();
    Optional<Long> inForce = policies.inForce(now);
    return policies.list().stream().map(each -> each.summary(now, inForce)).toList();
  }

  /** What a version says; empty if there is none. */
  @NotAudited(because = NO_SECRET)
  public Optional<PolicyRows> rowsOf(PolicyName name) {
    return policies.rowsOf(name.version());
  }

  /**
   * What a version says to a question, and what else speaks for it.
   *
   * @throws PolicyRefused if there is no such version
   */
  @NotAudited(because = NO_SECRET)
  public PolicyDecision why(PolicyName name, PolicyQuestion question) {
    return policies
        .rowsOf(name.version())
        .orElseThrow(PolicyRefused::unknown)
        .decide(name.version(), question);
  }
}
