package org.platewarden.purpose.model;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.platewarden.audit.TrailOutcome;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.purpose.PolicyDecision;
import org.platewarden.purpose.PolicyQuestion;
import org.platewarden.purpose.PolicyReplay;
import org.platewarden.purpose.PolicyReplay.Count;
import org.platewarden.purpose.PolicyRows;

/** Counts what a version would have said; it keeps counts, and no question. */
public final class ReplayTally {
  private static final Comparator<Count> STRICTEST_FIRST =
      Comparator.comparing(Count::verdict)
          .thenComparing(Comparator.comparingLong(Count::count).reversed())
          .thenComparing(Count::type)
          .thenComparing(Count::source)
          .thenComparing(Count::roles)
          .thenComparing(Count::row);

  private final long version;
  private final PolicyRows rows;
  private final Map<Count, Long> counts = new HashMap<>();
  private long answered;
  private long refusedAnyway;
  private long unclassified;

  /** Nothing counted yet. */
  public ReplayTally(long version, PolicyRows rows) {
    this.version = version;
    this.rows = rows;
  }

  /** Counts one; what was refused then is not asked about. */
  public void add(TrailOutcome outcome, Supplier<Optional<PolicyQuestion>> asked) {
    if (outcome == TrailOutcome.REFUSED) {
      refusedAnyway++;
      return;
    }
    answered++;
    Optional<PolicyQuestion> question = asked.get();
    if (question.isEmpty()) {
      unclassified++;
      return;
    }
    counts.merge(key(rows.decide(version, question.get())), 1L, Long::sum);
  }

  private static Count key(PolicyDecision decision) {
    PolicyQuestion asked = decision.question();
    return new Count(
        decision.verdict(),
        asked.roles().stream().sorted().collect(Collectors.joining(",")),
        asked.type(),
        asked.source(),
        decision.rowName(),
        0);
  }

  /** What was counted. */
  public PolicyReplay replay(TimeWindow window) {
    List<Count> all =
        counts.entrySet().stream()
            .map(each -> counted(each.getKey(), each.getValue()))
            .sorted(STRICTEST_FIRST)
            .toList();
    return new PolicyReplay(version, window, answered, refusedAnyway, unclassified, all);
  }

  private static Count counted(Count key, long count) {
    return new Count(key.verdict(), key.roles(), key.type(), key.source(), key.row(), count);
  }
}
