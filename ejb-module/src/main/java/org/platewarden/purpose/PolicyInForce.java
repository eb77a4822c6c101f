package org.platewarden.purpose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.platewarden.purpose.model.Policies;

/**
 * The policy that is in force. Which version it is, is asked of the database for each question, so
 * that one that ends has ended with the next call; what a version says never changes once it was
 * approved, and is remembered.
 */
@ApplicationScoped
public class PolicyInForce {
  @Inject Policies policies;
  @Inject Clock clock;

  private final Map<Long, PolicyRows> approved = new ConcurrentHashMap<>();

  /**
   * What it says to a question.
   *
   * @throws PolicyRefused if there is none, or a row of it is not understood
   */
  public PolicyDecision decide(PolicyQuestion question) {
    long version = policies.inForce(clock.instant()).orElseThrow(PolicyRefused::none);
    return rowsOf(version).decide(version, question);
  }

  private PolicyRows rowsOf(long version) {
    PolicyRows known = approved.get(version);
    if (known == null) {
      known = policies.rowsOf(version).orElseThrow(() -> PolicyRefused.unreadable(version));
      approved.put(version, known);
    }
    return known;
  }
}
