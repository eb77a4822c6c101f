package org.platewarden.access.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.access.AccessRefused;
import org.platewarden.access.Elevation;
import org.platewarden.access.ElevationAsked;
import org.platewarden.access.Grant;
import org.platewarden.access.Office;
import org.platewarden.access.Right;
import org.platewarden.access.Verdict;
import org.platewarden.access.model.Town.Delegation;
import org.platewarden.access.model.Town.Who;

@DisplayName("R17: how a request for a right goes through its levels")
class ElevationRequestTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration OPEN = Duration.ofDays(14);
  private static final List<Office> CHAIN =
      List.of(Office.SUPERVISOR, Office.AGENCY_MANAGER, Office.PRIVACY_OFFICER);

  private Town town = Town.whole();
  private final ElevationRequest made =
      ElevationRequest.made(
          new UUID(0, 1),
          Who.REQUESTER.name(),
          new ElevationAsked(
              Right.COMMERCIAL_READS,
              "SOUTH",
              List.of("commercial"),
              "Vehicles of the thefts leave the area of our cameras",
              90),
          CHAIN,
          NOON,
          OPEN);

  @Test
  void three_people_at_three_levels_make_a_grant_that_ends() {
    ElevationRequest granted = by(by(by(made, Who.SUPERVISOR), Who.MANAGER), Who.PRIVACY);

    Grant grant = granted.grant().orElseThrow();
    assertThat(grant.holder()).isEqualTo(Who.REQUESTER.name());
    assertThat(grant.until()).isEqualTo(NOON.plus(Duration.ofDays(90)));
    assertThat(grant.isInForce(grant.until().minusNanos(1))).as("never early").isTrue();
    assertThat(grant.isInForce(grant.until())).as("on time").isFalse();
    assertThat(granted.elevation().state(NOON)).isEqualTo(Elevation.State.GRANTED);
  }

  @Test
  void two_of_three_levels_make_no_grant() {
    assertThat(by(by(made, Who.SUPERVISOR), Who.MANAGER).grant()).isEmpty();
  }

  @Test
  void nobody_decides_their_own_request_even_with_the_office_for_it() {
    ElevationRequest second = by(made, Who.SUPERVISOR);
    refused("elevation-own", () -> by(second, Who.REQUESTER));
  }

  @Test
  void nobody_decides_in_place_of_whoever_asked() {
    town = town.turning(Delegation.REQUESTER_TO_DEPUTY);
    ElevationRequest second = by(made, Who.SUPERVISOR);
    refused("elevation-own", () -> by(second, Who.DEPUTY));
  }

  @Test
  void a_supervisor_who_is_a_manager_too_decides_one_level_only() {
    ElevationRequest second = by(made, Who.SUPERVISOR);
    refused("elevation-one-level", () -> by(second, Who.SUPERVISOR));
    assertThat(second.grant()).isEmpty();
  }

  @Test
  void whoever_had_a_level_decided_in_their_place_decides_no_other() {
    town = town.turning(Delegation.SUPERVISOR_TO_DEPUTY);
    ElevationRequest second = by(made, Who.DEPUTY);
    assertThat(second.elevation().decisions().getFirst().inPlaceOf())
        .isEqualTo(Who.SUPERVISOR.name());
    refused("elevation-one-level", () -> by(second, Who.SUPERVISOR));
  }

  @Test
  void a_deputy_decides_only_while_they_are_named() {
    refused("elevation-office", () -> by(made, Who.DEPUTY));
    refused(
        "elevation-delegation",
        () -> decide(made, new Seat(Office.SUPERVISOR, Who.DEPUTY.name(), Who.SUPERVISOR.name())));
  }

  @Test
  void a_level_decides_only_in_its_turn() {
    refused(
        "elevation-turn", () -> decide(made, Seat.own(Office.PRIVACY_OFFICER, Who.PRIVACY.name())));
    refused("elevation-office", () -> by(made, Who.PRIVACY));
  }

  @Test
  void whoever_lost_office_or_left_decides_nothing_from_that_moment() {
    town = Town.whole().dismissing(Who.SUPERVISOR);
    refused("elevation-office", () -> by(made, Who.SUPERVISOR));
    town = Town.whole().without(Who.SUPERVISOR);
    refused("elevation-office", () -> by(made, Who.SUPERVISOR));
  }

  @Test
  void another_supervisor_than_the_requesters_does_not_do() {
    refused("elevation-office", () -> decide(made, Seat.own(Office.SUPERVISOR, Who.DEPUTY.name())));
  }

  @Test
  void nothing_is_granted_to_somebody_who_left() {
    town = town.without(Who.REQUESTER);
    refused("elevation-requester-left", () -> by(made, Who.SUPERVISOR));
  }

  @Test
  void a_request_expires_on_time_and_never_early() {
    Instant end = NOON.plus(OPEN);
    Seat seat = Seat.own(Office.SUPERVISOR, Who.SUPERVISOR.name());
    assertThat(made.decided(seat, Verdict.APPROVED, "", town, end.minusNanos(1)).elevation())
        .extracting(Elevation::decisions)
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .hasSize(1);
    refused("elevation-expired", () -> made.decided(seat, Verdict.APPROVED, "", town, end));
    assertThat(made.elevation().state(end)).isEqualTo(Elevation.State.EXPIRED);
  }

  @Test
  void a_refusal_says_why_and_closes_the_request() {
    Seat seat = Seat.own(Office.SUPERVISOR, Who.SUPERVISOR.name());
    refused("elevation-reason", () -> made.decided(seat, Verdict.REFUSED, "no", town, NOON));

    ElevationRequest no =
        made.decided(seat, Verdict.REFUSED, "our own cameras see that road", town, NOON);
    assertThat(no.elevation().state(NOON)).isEqualTo(Elevation.State.REFUSED);
    refused(
        "elevation-not-waiting",
        () -> decide(no, Seat.own(Office.AGENCY_MANAGER, Who.MANAGER.name())));
  }

  @Test
  void its_requester_alone_withdraws_it_and_only_while_it_waits() {
    refused("elevation-unknown", () -> made.withdrawn(Who.SUPERVISOR.name(), NOON));
    ElevationRequest back = made.withdrawn(Who.REQUESTER.name(), NOON);
    refused("elevation-not-waiting", () -> by(back, Who.SUPERVISOR));
    refused("elevation-not-waiting", () -> back.withdrawn(Who.REQUESTER.name(), NOON));
  }

  @Test
  void a_grant_is_stopped_by_who_has_a_say_and_lifted_by_others_than_its_holder() {
    HeldGrant held =
        new HeldGrant(
            by(by(by(made, Who.SUPERVISOR), Who.MANAGER), Who.PRIVACY).grant().orElseThrow(), 0);
    // the requester is a manager of the area, and has no say in their own
    refused("access-not-yours", () -> held.suspended(stop(Who.REQUESTER), town));
    refused("access-not-yours", () -> held.suspended(stop(Who.DEPUTY), town));

    HeldGrant resting = held.suspended(stop(Who.SUPERVISOR), town);
    assertThat(resting.grant().isInForce(NOON)).isFalse();
    refused("access-not-yours", () -> resting.lifted(Who.REQUESTER.name(), NOON, town));
    refused("grant-not-open", () -> resting.suspended(stop(Who.PRIVACY), town));
    assertThat(resting.lifted(Who.PRIVACY.name(), NOON, town).grant().isInForce(NOON)).isTrue();

    HeldGrant ended = resting.ended(stop(Who.REQUESTER), town);
    assertThat(ended.grant().state(NOON)).isEqualTo(Grant.State.ENDED);
    refused("grant-not-open", () -> ended.lifted(Who.SUPERVISOR.name(), NOON, town));
  }

  private static Grant.Stop stop(Who who) {
    return new Grant.Stop(NOON, who.name(), "seen to misuse it");
  }

  private ElevationRequest by(ElevationRequest request, Who who) {
    return decide(request, request.seatOf(who.name(), town, NOON));
  }

  private ElevationRequest decide(ElevationRequest request, Seat seat) {
    return request.decided(seat, Verdict.APPROVED, "", town, NOON);
  }

  private static void refused(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            AccessRefused.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
