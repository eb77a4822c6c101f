package org.platewarden.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.platewarden.audit.NotAudited;
import org.platewarden.retention.model.Rules;

/** Shows the rules. */
@Stateless
@RolesAllowed("compliance")
public class LookAtRules {
  @Inject Rules rules;
  @Inject Clock clock;

  /** All that were ever made, the first first. */
  @NotAudited(because = "rules are no secret, and tell of nobody")
  public List<RuleSummary> list() {
    return rules.policy().rules();
  }

  /** Those that hold now, as a file. */
  @NotAudited(because = "rules are no secret, and tell of nobody")
  public String inForceAsCsv() {
    return RulesAsCsv.write(
        rules.policy().inForce(clock.instant()).stream().map(RuleSummary::draft).toList());
  }

  /** The number of the policy, which grows with each decision. */
  @NotAudited(because = "rules are no secret, and tell of nobody")
  public long version() {
    return rules.policy().version();
  }
}
