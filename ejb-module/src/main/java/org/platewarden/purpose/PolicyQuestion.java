package org.platewarden.purpose;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * What the policy is asked.
 *
 * @param roles those of whoever asks
 * @param purpose its code
 * @param type what kind of question
 * @param source whose reads
 * @param daysBack how many whole days of 24 hours it reaches back; 0 for what lies ahead
 */
public record PolicyQuestion(
    Set<String> roles, String purpose, QueryType type, AskedSource source, long daysBack) {
  public PolicyQuestion {
    roles = Set.copyOf(roles);
  }

  /** The whole days between a window's beginning and the moment of asking. */
  public static long daysBack(Instant from, Instant askedAt) {
    return Math.max(0, Duration.between(from, askedAt).toDays());
  }
}
