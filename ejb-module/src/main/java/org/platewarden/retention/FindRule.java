package org.platewarden.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.platewarden.kernel.RetentionClass;
import org.platewarden.retention.model.Rules;

/** Tells which rule decides on something. */
@ApplicationScoped
public class FindRule {
  @Inject Rules rules;
  @Inject Clock clock;

  /**
   * The rule that decides now on something of our own.
   *
   * @param place of capture, ISO 3166
   * @param captured when
   * @return empty if no rule applies
   */
  public Optional<KeptUnder> ofOwn(RetentionClass kept, String place, Instant captured) {
    return rules
        .policy()
        .deciding(kept, "own", place, clock.instant())
        .map(rule -> new KeptUnder(rule.draft(), rule.draft().period().after(captured)));
  }
}
