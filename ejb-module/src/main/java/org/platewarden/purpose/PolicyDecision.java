package org.platewarden.purpose;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the policy says to a question, and why.
 *
 * @param version of the matrix
 * @param verdict what it says
 * @param row which says so; empty where none speaks, and it is refused for that
 * @param runnersUp the other rows that speak for the question, in the order in which they would
 * @param question what it was asked
 */
public record PolicyDecision(
    long version,
    PolicyVerdict verdict,
    Optional<PolicyRow> row,
    List<PolicyRow> runnersUp,
    PolicyQuestion question) {
  /** The decision as the trail keeps it. */
  public String onTheTrail() {
    return "policy=%d; row=%s; verdict=%s; type=%s; source=%s; daysBack=%d; roles=%s"
        .formatted(
            version,
            row.map(PolicyRow::id).orElse("-"),
            verdict,
            question.type(),
            question.source(),
            question.daysBack(),
            question.roles().stream().sorted().collect(Collectors.joining(",")));
  }

  /** The row's name, or "-". */
  public String rowName() {
    return row.map(PolicyRow::id).orElse("-");
  }
}
