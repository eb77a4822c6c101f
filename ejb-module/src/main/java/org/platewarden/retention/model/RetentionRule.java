package org.platewarden.retention.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platewarden.kernel.RetainedUnder;
import org.platewarden.kernel.RetentionClass;
import org.platewarden.retention.RetentionPeriod;
import org.platewarden.retention.RetentionRefused;
import org.platewarden.retention.RuleDraft;
import org.platewarden.retention.RuleSummary;
import org.platewarden.retention.RuleSummary.Act;
import org.platewarden.retention.RuleSummary.State;

/**
 * How long something is kept at the most. What it says never changes; each step of it needs two.
 */
@Entity
@Table(name = "retention_rule")
@RetainedUnder(RetentionClass.CONFIGURATION)
public class RetentionRule {
  private static final String NUMBERS = "retention_rule_id_seq";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = NUMBERS)
  @SequenceGenerator(name = NUMBERS, sequenceName = NUMBERS, allocationSize = 1)
  private long id;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private RetentionClass kept;

  @Column(updatable = false)
  private String source;

  @Column(updatable = false)
  private String place;

  @Column(updatable = false)
  private int amount;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private RetentionPeriod.Unit unit;

  @Column(updatable = false)
  private String citation;

  @Column(updatable = false)
  private String note;

  @Column(name = "valid_from", updatable = false)
  private Instant validFrom;

  @Column(name = "valid_until", updatable = false)
  private @Nullable Instant validUntil;

  @Column(name = "drafted_at", updatable = false)
  private Instant draftedAt;

  @Column(name = "drafted_by", updatable = false)
  private String draftedBy;

  @Column(name = "in_force_at")
  private @Nullable Instant inForceAt;

  @Column(name = "in_force_by")
  private @Nullable String inForceBy;

  @Column(name = "discarded_at")
  private @Nullable Instant discardedAt;

  @Column(name = "discarded_by")
  @SuppressWarnings("UnusedVariable") // for whoever asks the database
  private @Nullable String discardedBy;

  @Column(name = "end_proposed_at")
  private @Nullable Instant endProposedAt;

  @Column(name = "end_proposed_by")
  private @Nullable String endProposedBy;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @Column(name = "ended_by")
  @SuppressWarnings("UnusedVariable") // for whoever asks the database
  private @Nullable String endedBy;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected RetentionRule() {}

  /** A rule that holds for nothing yet. */
  public static RetentionRule drafted(RuleDraft draft, Instant at, String by) {
    RetentionRule rule = new RetentionRule();
    rule.kept = draft.kept();
    rule.source = draft.source();
    rule.place = draft.place();
    rule.amount = draft.period().amount();
    rule.unit = draft.period().unit();
    rule.citation = draft.citation();
    rule.note = draft.note();
    rule.validFrom = draft.validFrom().truncatedTo(ChronoUnit.MICROS);
    rule.validUntil =
        draft.validUntil().map(end -> end.truncatedTo(ChronoUnit.MICROS)).orElse(null);
    rule.draftedAt = at.truncatedTo(ChronoUnit.MICROS);
    rule.draftedBy = by;
    return rule;
  }

  /**
   * Lets it hold.
   *
   * @throws RetentionRefused if it is no draft any more, or the same person drafted it
   */
  public void putInForce(Instant at, String by) {
    must(State.DRAFT);
    mustBeAnother(draftedBy, by);
    inForceAt = at.truncatedTo(ChronoUnit.MICROS);
    inForceBy = by;
  }

  /**
   * Drops a draft.
   *
   * @throws RetentionRefused if it is none any more
   */
  public void discard(Instant at, String by) {
    must(State.DRAFT);
    discardedAt = at.truncatedTo(ChronoUnit.MICROS);
    discardedBy = by;
  }

  /**
   * Proposes that it no longer hold.
   *
   * @throws RetentionRefused if it does not hold, or that is proposed already
   */
  public void proposeEnd(Instant at, String by) {
    must(State.IN_FORCE);
    endProposedAt = at.truncatedTo(ChronoUnit.MICROS);
    endProposedBy = by;
  }

  /**
   * Ends it, from now on.
   *
   * @throws RetentionRefused if nobody proposed that, or the same person did
   */
  public void end(Instant at, String by) {
    must(State.END_PROPOSED);
    mustBeAnother(String.valueOf(endProposedBy), by);
    endedAt = at.truncatedTo(ChronoUnit.MICROS);
    endedBy = by;
  }

  private void must(State wanted) {
    if (state() != wanted) {
      throw RetentionRefused.decided(id);
    }
  }

  private void mustBeAnother(String first, String second) {
    if (first.equals(second)) {
      throw RetentionRefused.samePerson(id);
    }
  }

  private State state() {
    if (discardedAt != null) {
      return State.DISCARDED;
    }
    if (inForceAt == null) {
      return State.DRAFT;
    }
    if (endedAt != null) {
      return State.ENDED;
    }
    return endProposedAt == null ? State.IN_FORCE : State.END_PROPOSED;
  }

  /** What it says, and how it stands. */
  public RuleSummary summary() {
    return new RuleSummary(
        id,
        new RuleDraft(
            kept,
            source,
            place,
            new RetentionPeriod(amount, unit),
            citation,
            note,
            validFrom,
            Optional.ofNullable(validUntil)),
        state(),
        new Act(draftedBy, draftedAt),
        act(inForceBy, inForceAt),
        act(endProposedBy, endProposedAt));
  }

  private static Optional<Act> act(@Nullable String by, @Nullable Instant at) {
    return by == null || at == null ? Optional.empty() : Optional.of(new Act(by, at));
  }
}
