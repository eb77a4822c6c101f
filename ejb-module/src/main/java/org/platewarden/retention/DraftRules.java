package org.platewarden.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.identity.CurrentCaller;
import org.platewarden.retention.model.RetentionRule;
import org.platewarden.retention.model.Rules;

/** Proposes rules; they hold for nothing until another person has put them in force. */
@Stateless
@RolesAllowed("compliance")
public class DraftRules {
  @Inject Rules rules;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * Drafts one.
   *
   * @throws RetentionRefused if no run would heed it
   */
  @Audited(AuditAction.DRAFT_RETENTION_RULE)
  public void draft(RuleDraft draft) {
    add(draft);
  }

  /**
   * Drafts all that a file says; gives how many.
   *
   * @throws RetentionRefused if a line of it cannot be meant; then none is drafted
   */
  @Audited(AuditAction.IMPORT_RETENTION_RULES)
  public int importAll(RuleFile file) {
    List<RuleDraft> drafts = RulesAsCsv.read(file.text());
    drafts.forEach(this::add);
    return drafts.size();
  }

  private void add(RuleDraft draft) {
    if (!RuleDraft.HEEDED.contains(draft.kept())) {
      throw RetentionRefused.draft(
          "no run removes " + draft.kept() + "; rules are heeded for " + RuleDraft.HEEDED);
    }
    rules.add(RetentionRule.drafted(draft, clock.instant(), caller.get().name()));
  }

  /**
   * Drops a draft.
   *
   * @throws RetentionRefused if it is none any more
   */
  @Audited(AuditAction.DISCARD_RETENTION_RULE)
  public void discard(RuleName name) {
    rules
        .findToChange(name.number())
        .orElseThrow(RetentionRefused::noRule)
        .discard(clock.instant(), caller.get().name());
  }
}
