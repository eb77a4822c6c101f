package org.platewarden.retention.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.platewarden.kernel.RetentionClass;
import org.platewarden.retention.RetentionRefused;
import org.platewarden.retention.RuleDraft;
import org.platewarden.retention.RuleSummary;

/**
 * The rules that hold, and which of them decides. The database decides by the same when it removes;
 * the function {@code retention_cut_off}.
 *
 * @param rules all that were ever made
 */
public record RetentionPolicy(List<RuleSummary> rules) {
  public RetentionPolicy {
    rules = List.copyOf(rules);
  }

  /** The rules that hold at an instant. */
  public List<RuleSummary> inForce(Instant at) {
    return rules.stream().filter(rule -> holds(rule, at)).toList();
  }

  private static boolean holds(RuleSummary rule, Instant at) {
    boolean decided =
        rule.state() == RuleSummary.State.IN_FORCE
            || rule.state() == RuleSummary.State.END_PROPOSED;
    return decided
        && !at.isBefore(rule.draft().validFrom())
        && rule.draft().validUntil().map(at::isBefore).orElse(true);
  }

  /** The shortest of the rules that apply, which decides; empty if none applies. */
  public Optional<RuleSummary> deciding(
      RetentionClass kept, String source, String place, Instant at) {
    return inForce(at).stream()
        .filter(rule -> applies(rule.draft(), kept, source, place))
        .max(
            Comparator.<RuleSummary, Instant>comparing(rule -> rule.draft().period().before(at))
                .thenComparing(RuleSummary::number, Comparator.reverseOrder()));
  }

  private static boolean applies(RuleDraft rule, RetentionClass kept, String source, String place) {
    return rule.kept() == kept
        && (rule.source().equals(RuleDraft.ANY) || rule.source().equals(source))
        && (rule.place().equals(RuleDraft.ANY) || rule.place().equals(place));
  }

  /**
   * Sees that something is left to decide where no other rule does, when one ends.
   *
   * @throws RetentionRefused if it is the last that holds for every source and place
   */
  public void mustKeepADefaultWithout(long number, Instant at) {
    inForce(at).stream()
        .filter(rule -> rule.number() == number && isDefault(rule.draft()))
        .filter(
            rule ->
                inForce(at).stream()
                    .noneMatch(
                        other ->
                            other.number() != number
                                && other.draft().kept() == rule.draft().kept()
                                && other.draft().validUntil().isEmpty()
                                && isDefault(other.draft())))
        .findFirst()
        .ifPresent(
            rule -> {
              throw RetentionRefused.lastDefault(number);
            });
  }

  private static boolean isDefault(RuleDraft rule) {
    return rule.source().equals(RuleDraft.ANY) && rule.place().equals(RuleDraft.ANY);
  }

  /** How often something about the rules was decided: a number that grows with each change. */
  public long version() {
    return rules.stream().filter(rule -> rule.inForce().isPresent()).count()
        + rules.stream().filter(rule -> rule.state() == RuleSummary.State.ENDED).count();
  }
}
