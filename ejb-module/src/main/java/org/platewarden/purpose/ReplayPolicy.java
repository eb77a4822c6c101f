package org.platewarden.purpose;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.audit.TrailLine;
import org.platewarden.audit.TrailOutcome;
import org.platewarden.audit.WalkTrail;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.purpose.model.Policies;
import org.platewarden.purpose.model.ReplayTally;

/** Tries a version of the policy on what was asked in the last year; nothing is changed by it. */
@Stateless
@RolesAllowed({"compliance", "privacy-officer"})
@TransactionAttribute(NOT_SUPPORTED) // a year takes a while, and no connection waits for it
public class ReplayPolicy {
  /** Entries on a page. */
  public static final int PAGE = 50;

  @Inject Policies policies;
  @Inject WalkTrail trail;
  @Inject RecordedQuestions questions;
  @Inject Clock clock;

  /**
   * What it would have said, counted.
   *
   * @throws PolicyRefused if there is no such version
   */
  @Audited(AuditAction.REPLAY_POLICY)
  public PolicyReplay replay(PolicyName name) {
    PolicyRows rows = rowsOf(name.version());
    TimeWindow year = lastYear();
    ReplayTally tally = new ReplayTally(name.version(), rows);
    trail.walk(
        year,
        Optional.empty(),
        line -> {
          if (questions.isQuestion(line.action())) {
            tally.add(line.outcome(), () -> questions.of(line));
          }
          return true;
        });
    return tally.replay(year);
  }

  /**
   * The answered questions that it would have stopped, sent to a second person or asked fresh words
   * for, and those that cannot be told; the newest first.
   *
   * @throws PolicyRefused if there is no such version
   */
  @Audited(AuditAction.REPLAY_POLICY)
  public PolicyReplay.Page stopped(ReplayAsked asked) {
    PolicyRows rows = rowsOf(asked.version());
    List<PolicyReplay.Entry> found = new ArrayList<>();
    trail.walk(
        lastYear(),
        asked.after(),
        line -> {
          if (questions.isQuestion(line.action()) && line.outcome() != TrailOutcome.REFUSED) {
            Optional<PolicyDecision> decision =
                questions.of(line).map(each -> rows.decide(asked.version(), each));
            if (decision.filter(it -> it.verdict() == PolicyVerdict.ALLOW).isEmpty()) {
              found.add(
                  new PolicyReplay.Entry(
                      line.at(), line.id(), line.actor(), line.action(), decision));
            }
          }
          return found.size() <= PAGE;
        });
    return page(found);
  }

  /** One more than a page was looked for, to know whether there are more. */
  private static PolicyReplay.Page page(List<PolicyReplay.Entry> found) {
    List<PolicyReplay.Entry> shown = List.copyOf(found.subList(0, Math.min(PAGE, found.size())));
    return new PolicyReplay.Page(
        shown,
        found.size() <= PAGE
            ? Optional.empty()
            : Optional.of(new TrailLine.Place(shown.getLast().at(), shown.getLast().entry())));
  }

  private PolicyRows rowsOf(long version) {
    return policies.rowsOf(version).orElseThrow(PolicyRefused::unknown);
  }

  private TimeWindow lastYear() {
    Instant now = clock.instant();
    return new TimeWindow(now.atOffset(ZoneOffset.UTC).minusYears(1).toInstant(), now);
  }
}
