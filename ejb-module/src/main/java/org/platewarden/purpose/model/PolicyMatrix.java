package org.platewarden.purpose.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.platewarden.kernel.RetainedUnder;
import org.platewarden.kernel.RetentionClass;
import org.platewarden.purpose.PolicyDraft;
import org.platewarden.purpose.PolicyRefused;
import org.platewarden.purpose.PolicySummary;
import org.platewarden.purpose.PolicySummary.Act;
import org.platewarden.purpose.PolicySummary.State;

/**
 * A version of the policy. What it says never changes; it takes three people until it holds, and it
 * holds until a later one does.
 */
@Entity
@Table(name = "policy_matrix")
@RetainedUnder(RetentionClass.CONFIGURATION)
public class PolicyMatrix {
  private static final String NUMBERS = "policy_matrix_version_seq";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = NUMBERS)
  @SequenceGenerator(name = NUMBERS, sequenceName = NUMBERS, allocationSize = 1)
  private long version;

  @Column(updatable = false)
  private String note;

  @Column(name = "wanted_from", updatable = false)
  private Instant wantedFrom;

  @Column(name = "drafted_at", updatable = false)
  private Instant draftedAt;

  @Column(name = "drafted_by", updatable = false)
  private String draftedBy;

  @Column(name = "first_approved_at")
  private @Nullable Instant firstApprovedAt;

  @Column(name = "first_approved_by")
  private @Nullable String firstApprovedBy;

  @Column(name = "second_approved_at")
  private @Nullable Instant secondApprovedAt;

  @Column(name = "second_approved_by")
  private @Nullable String secondApprovedBy;

  @Column(name = "holds_from")
  private @Nullable Instant holdsFrom;

  @Column(name = "discarded_at")
  private @Nullable Instant discardedAt;

  @Column(name = "discarded_by")
  @SuppressWarnings("UnusedVariable") // for whoever asks the database
  private @Nullable String discardedBy;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected PolicyMatrix() {}

  /** A version that holds for nothing yet. */
  public static PolicyMatrix drafted(PolicyDraft draft, Instant at, String by) {
    PolicyMatrix matrix = new PolicyMatrix();
    matrix.note = draft.note();
    matrix.wantedFrom = draft.from().truncatedTo(ChronoUnit.MICROS);
    matrix.draftedAt = at.truncatedTo(ChronoUnit.MICROS);
    matrix.draftedBy = by;
    return matrix;
  }

  /** Its number, once it is kept. */
  public long version() {
    return version;
  }

  /**
   * Says yes to it; with the second yes it holds from the day that was wanted, and not before now.
   *
   * @throws PolicyRefused if it is no draft any more, or the same person drafted or approved it
   */
  public void approve(Instant at, String by) {
    mustBeOpen();
    if (by.equals(draftedBy) || by.equals(firstApprovedBy)) {
      throw PolicyRefused.samePerson(version);
    }
    Instant now = at.truncatedTo(ChronoUnit.MICROS);
    if (firstApprovedBy == null) {
      firstApprovedAt = now;
      firstApprovedBy = by;
    } else {
      secondApprovedAt = now;
      secondApprovedBy = by;
      holdsFrom = wantedFrom.isAfter(now) ? wantedFrom : now;
    }
  }

  /**
   * Drops it.
   *
   * @throws PolicyRefused if it is no draft any more
   */
  public void discard(Instant at, String by) {
    mustBeOpen();
    discardedAt = at.truncatedTo(ChronoUnit.MICROS);
    discardedBy = by;
  }

  private void mustBeOpen() {
    if (discardedAt != null || secondApprovedAt != null) {
      throw PolicyRefused.decided(version);
    }
  }

  /**
   * What it is and how it stands.
   *
   * @param at when
   * @param inForce the version that is in force then
   */
  public PolicySummary summary(Instant at, Optional<Long> inForce) {
    return new PolicySummary(
        version,
        state(at, inForce),
        note,
        wantedFrom,
        new Act(draftedBy, draftedAt),
        approvals(),
        Optional.ofNullable(holdsFrom));
  }

  private State state(Instant at, Optional<Long> inForce) {
    if (discardedAt != null) {
      return State.DISCARDED;
    }
    if (holdsFrom == null) {
      return State.DRAFT;
    }
    if (holdsFrom.isAfter(at)) {
      return State.APPROVED;
    }
    return inForce.filter(number -> number == version).isPresent()
        ? State.IN_FORCE
        : State.SUPERSEDED;
  }

  private List<Act> approvals() {
    return Stream.of(act(firstApprovedBy, firstApprovedAt), act(secondApprovedBy, secondApprovedAt))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Act> act(@Nullable String by, @Nullable Instant at) {
    return by == null || at == null ? Optional.empty() : Optional.of(new Act(by, at));
  }
}
