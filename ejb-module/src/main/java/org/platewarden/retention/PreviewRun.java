package org.platewarden.retention;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.audit.NotAudited;
import org.platewarden.retention.model.Rules;

/** Looks at what a run would do, and removes nothing. */
@Stateless
@RolesAllowed({"compliance", "maintenance"})
@TransactionAttribute(NOT_SUPPORTED)
public class PreviewRun {
  private static final int SAMPLES = 3;

  @Inject @Any Instance<RetentionSubject> subjects;
  @Inject Rules rules;
  @Inject Clock clock;

  /** What a run would remove now, and what holds would keep. */
  @Audited(AuditAction.PREVIEW_RETENTION)
  public RetentionPreview preview() {
    Instant now = clock.instant();
    List<DueTally> tallies = new ArrayList<>();
    List<DueSample> samples = new ArrayList<>();
    for (RetentionSubject subject : subjects) {
      for (String place : subject.places()) {
        tallies.add(subject.tally(place, now));
        samples.addAll(subject.samples(place, now, SAMPLES));
      }
    }
    return new RetentionPreview(now, rules.policy().version(), tallies, samples);
  }

  /** Whether something is due at a place whose deciding rule is one of minutes or hours. */
  @NotAudited(because = "it counts, for the timer alone")
  public boolean isShortRuleDue() {
    Instant now = clock.instant();
    for (RuleSummary rule : rules.policy().inForce(now)) {
      if (rule.draft().period().isShort() && isDue(rule.draft(), now)) {
        return true;
      }
    }
    return false;
  }

  private boolean isDue(RuleDraft rule, Instant now) {
    for (RetentionSubject subject : subjects) {
      if (subject.kept() == rule.kept()
          && placesOf(rule, subject).stream().anyMatch(place -> subject.isDue(place, now))) {
        return true;
      }
    }
    return false;
  }

  private static List<String> placesOf(RuleDraft rule, RetentionSubject subject) {
    return rule.place().equals(RuleDraft.ANY) ? subject.places() : List.of(rule.place());
  }
}
