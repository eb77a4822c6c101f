package org.platewarden.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.identity.CurrentCaller;
import org.platewarden.retention.model.RetentionRule;
import org.platewarden.retention.model.Rules;

/** Puts rules in force and ends them; always the second of two persons. */
@Stateless
@RolesAllowed("compliance")
public class DecideRules {
  @Inject Rules rules;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * Lets a rule hold.
   *
   * @throws RetentionRefused if it is no draft, or the caller drafted it
   */
  @Audited(AuditAction.PUT_RETENTION_RULE_IN_FORCE)
  public void putInForce(RuleName name) {
    find(name).putInForce(clock.instant(), caller.get().name());
  }

  /**
   * Proposes that a rule no longer hold.
   *
   * @throws RetentionRefused if it does not hold
   */
  @Audited(AuditAction.PROPOSE_RETENTION_RULE_END)
  public void proposeEnd(RuleName name) {
    find(name).proposeEnd(clock.instant(), caller.get().name());
  }

  /**
   * Ends a rule.
   *
   * @throws RetentionRefused if nobody or the caller proposed that, or nothing would be left to
   *     decide
   */
  @Audited(AuditAction.END_RETENTION_RULE)
  public void end(RuleName name) {
    RetentionRule rule = find(name);
    rules.policy().mustKeepADefaultWithout(name.number(), clock.instant());
    rule.end(clock.instant(), caller.get().name());
  }

  private RetentionRule find(RuleName name) {
    return rules.findToChange(name.number()).orElseThrow(RetentionRefused::noRule);
  }
}
