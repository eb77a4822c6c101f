package org.platewarden.purpose;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.TrailLine;
import org.platewarden.kernel.TimeWindow;

/**
 * What a version would have said to the questions of a time.
 *
 * @param version which
 * @param window the time
 * @param answered how many questions were answered then; the counts are of these
 * @param refusedAnyway how many were refused then, for whatever reason
 * @param unclassified how many of the answered ones could not be told apart
 * @param counts what it would have said, by role, kind and row
 */
public record PolicyReplay(
    long version,
    TimeWindow window,
    long answered,
    long refusedAnyway,
    long unclassified,
    List<Count> counts) {
  /**
   * A part of the questions.
   *
   * @param verdict what it would have said
   * @param roles of those who asked, in order, with commas
   * @param type what kind of question
   * @param source whose reads
   * @param row which row would have said so, or "-"
   * @param count how many
   */
  public record Count(
      PolicyVerdict verdict,
      String roles,
      QueryType type,
      AskedSource source,
      String row,
      long count) {}

  /** How many it would have said this to. */
  public long of(PolicyVerdict verdict) {
    return counts.stream()
        .filter(count -> count.verdict() == verdict)
        .mapToLong(Count::count)
        .sum();
  }

  /**
   * A question that it would not simply have let through.
   *
   * @param at when it was attempted
   * @param entry its name on the trail
   * @param actor by whom
   * @param action what was attempted
   * @param decision what it would have said; empty if the question cannot be told
   */
  public record Entry(
      Instant at, UUID entry, String actor, AuditAction action, Optional<PolicyDecision> decision) {
    /** The verdict's name, or UNCLASSIFIED. */
    public String verdict() {
      return decision.map(it -> it.verdict().name()).orElse("UNCLASSIFIED");
    }

    /** The row's name, or "-". */
    public String row() {
      return decision.map(PolicyDecision::rowName).orElse("-");
    }
  }

  /**
   * Some of these, the newest first.
   *
   * @param entries at most {@link ReplayPolicy#PAGE}
   * @param upTo where the next begin; empty if there are no more
   */
  public record Page(List<Entry> entries, Optional<TrailLine.Place> upTo) {}
}
