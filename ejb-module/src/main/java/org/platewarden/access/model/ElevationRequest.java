package org.platewarden.access.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.platewarden.access.AccessRefused;
import org.platewarden.access.Elevation;
import org.platewarden.access.ElevationAsked;
import org.platewarden.access.Grant;
import org.platewarden.access.LevelDecision;
import org.platewarden.access.Office;
import org.platewarden.access.Verdict;

/**
 * A request on its way through its levels. It never changes; what is done to it gives another one.
 *
 * @param elevation all that is known of it
 * @param version how often it was changed
 */
public record ElevationRequest(Elevation elevation, int version) {
  private static final int LEAST_REASON = 10;
  private static final Set<ApprovalPolicy> ALL = EnumSet.allOf(ApprovalPolicy.class);

  /** One that was just made, and waits for its first level until {@code open} has passed. */
  public static ElevationRequest made(
      UUID id,
      String requester,
      ElevationAsked asked,
      List<Office> chain,
      Instant at,
      Duration open) {
    return new ElevationRequest(
        new Elevation(id, requester, asked, chain, at, at.plus(open), List.of(), Optional.empty()),
        0);
  }

  /**
   * The request after a level decided.
   *
   * @throws AccessRefused if a policy has something against it, or a refusal says too little
   */
  public ElevationRequest decided(
      Seat seat, Verdict verdict, String reason, Organisation who, Instant at) {
    return decided(
        new LevelDecision(seat.office(), seat.by(), seat.inPlaceOf(), verdict, reason, at),
        who,
        ALL);
  }

  ElevationRequest decided(LevelDecision decision, Organisation who, Set<ApprovalPolicy> policies) {
    Seat seat = new Seat(decision.office(), decision.by(), decision.inPlaceOf());
    policies.stream()
        .flatMap(policy -> policy.objection(elevation, seat, who, decision.at()).stream())
        .findFirst()
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    int said = decision.reason().strip().length();
    if (decision.verdict() == Verdict.REFUSED && said < LEAST_REASON) {
      throw AccessRefused.refusalWithoutReason(said, LEAST_REASON);
    }
    List<LevelDecision> decisions = new ArrayList<>(elevation.decisions());
    decisions.add(decision);
    return with(decisions, elevation.withdrawnAt());
  }

  /**
   * The request after its requester took it back.
   *
   * @throws AccessRefused if somebody else asked, or it waits no more
   */
  public ElevationRequest withdrawn(String by, Instant at) {
    if (!elevation.requester().equals(by)) {
      throw AccessRefused.unknownRequest();
    }
    if (elevation.state(at) != Elevation.State.WAITING) {
      throw AccessRefused.notWaiting();
    }
    return with(elevation.decisions(), Optional.of(at));
  }

  /**
   * In which capacity a person may decide now: in their own office before another's.
   *
   * @throws AccessRefused the objection to the likeliest one, if there is none
   */
  public Seat seatOf(String person, Organisation who, Instant at) {
    Office office = elevation.turn().orElseThrow(AccessRefused::notWaiting);
    List<Seat> seats =
        Stream.concat(Stream.of(person), who.standsInFor(person, office, at).stream())
            .map(holder -> new Seat(office, person, holder))
            .toList();
    return seats.stream()
        .filter(seat -> objection(seat, who, at).isEmpty())
        .findFirst()
        .orElseThrow(() -> objection(seats.getLast(), who, at).orElseThrow());
  }

  private Optional<AccessRefused> objection(Seat seat, Organisation who, Instant at) {
    return ALL.stream()
        .flatMap(policy -> policy.objection(elevation, seat, who, at).stream())
        .findFirst();
  }

  /** What was granted; empty until the last level has approved. */
  public Optional<Grant> grant() {
    if (elevation.decisions().size() < elevation.chain().size()
        || elevation.decisions().stream().anyMatch(each -> each.verdict() == Verdict.REFUSED)) {
      return Optional.empty();
    }
    Instant from = elevation.decisions().getLast().at();
    ElevationAsked asked = elevation.asked();
    return Optional.of(
        new Grant(
            elevation.id(),
            elevation.requester(),
            asked.right(),
            asked.area(),
            asked.sources(),
            from,
            from.plus(Duration.ofDays(asked.days())),
            Optional.empty(),
            Optional.empty()));
  }

  private ElevationRequest with(List<LevelDecision> decisions, Optional<Instant> withdrawnAt) {
    Elevation now = elevation;
    return new ElevationRequest(
        new Elevation(
            now.id(),
            now.requester(),
            now.asked(),
            now.chain(),
            now.askedAt(),
            now.expiresAt(),
            decisions,
            withdrawnAt),
        version + 1);
  }
}
