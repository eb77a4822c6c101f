package org.platewarden.access.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.access.AccessRefused;
import org.platewarden.access.Elevation;
import org.platewarden.access.ElevationAsked;
import org.platewarden.access.LevelDecision;
import org.platewarden.access.Office;
import org.platewarden.access.Right;
import org.platewarden.access.Verdict;
import org.platewarden.access.model.Town.Who;

/**
 * People who act at the same moment: each reads the request and then keeps what they did to it. All
 * ways in which these steps can fall between each other are walked. Whoever was told that it was
 * done must have done it: the request at the end is what those acts make of it one after the other.
 */
@DisplayName("R17: decisions at the same moment cannot double")
class EveryInterleavingTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final int STEPS = 2;

  private static final ElevationRequest ASKED =
      ElevationRequest.made(
          UUID.randomUUID(),
          Who.REQUESTER.name(),
          new ElevationAsked(
              Right.COMMERCIAL_READS,
              "SOUTH",
              List.of("ACME"),
              "Vehicles of the Otay Mesa thefts leave our cameras' area",
              30),
          List.of(Office.SUPERVISOR, Office.AGENCY_MANAGER, Office.PRIVACY_OFFICER),
          NOON,
          Duration.ofDays(10));

  /** An act: what it makes of the request that was read. */
  private record Act(String name, UnaryOperator<ElevationRequest> does) {}

  private static final List<Act> ACTS =
      List.of(
          approve(Who.SUPERVISOR, "supervisor"),
          approve(Who.SUPERVISOR, "supervisor in a second window"),
          approve(Who.MANAGER, "manager"),
          approve(Who.PRIVACY, "privacy officer"),
          new Act("requester withdraws", asked -> asked.withdrawn(Who.REQUESTER.name(), NOON)));

  private record Made(String act, ElevationRequest read) {}

  /** Keeps what somebody did, as the database does, or as one would that looks at nothing. */
  private interface Keeping {
    boolean keeps(ElevationRequest now, ElevationRequest changed);
  }

  private static final Keeping AS_THE_DATABASE =
      (now, changed) -> changed.version() == now.version() + 1;
  private static final Keeping WITHOUT_LOOKING = (now, changed) -> true;

  private final List<String> violations = new ArrayList<>();
  private final Map<Elevation.State, Long> ends = new HashMap<>();
  private final Map<Made, Optional<ElevationRequest>> made = new HashMap<>();
  private long ways;

  @BeforeEach
  void nothing_was_walked() {
    ways = 0;
  }

  @Test
  void whoever_was_told_that_it_was_done_has_done_it_in_every_way_to_fall_between() {
    walk(
        ASKED, new int[ACTS.size()], new ElevationRequest[ACTS.size()], List.of(), AS_THE_DATABASE);

    assertThat(violations).isEmpty();
    assertThat(ways).as("ways for five acts of two steps").isEqualTo(113_400);
    assertThat(ends.keySet())
        .as("how it ends: the walk gets everywhere")
        .contains(Elevation.State.GRANTED, Elevation.State.WITHDRAWN, Elevation.State.WAITING);
  }

  @Test
  void a_store_that_does_not_look_whether_it_was_changed_is_found() {
    walk(
        ASKED, new int[ACTS.size()], new ElevationRequest[ACTS.size()], List.of(), WITHOUT_LOOKING);

    assertThat(violations).as("planted race").isNotEmpty();
  }

  private static Act approve(Who who, String name) {
    return new Act(
        name + " approves",
        asked ->
            asked.decided(
                asked.seatOf(who.name(), Town.whole(), NOON),
                Verdict.APPROVED,
                "",
                Town.whole(),
                NOON));
  }

  private void walk(
      ElevationRequest now, int[] done, ElevationRequest[] read, List<Act> told, Keeping keeping) {
    boolean ended = true;
    for (int act = 0; act < ACTS.size(); act++) {
      if (done[act] == STEPS) {
        continue;
      }
      ended = false;
      done[act]++;
      if (done[act] == 1) {
        read[act] = now;
        walk(now, done, read, told, keeping);
      } else {
        Optional<ElevationRequest> kept =
            made(ACTS.get(act), read[act]).filter(changed -> keeping.keeps(now, changed));
        walk(kept.orElse(now), done, read, kept.isEmpty() ? told : with(told, act), keeping);
      }
      done[act]--;
    }
    if (ended) {
      ways++;
      ends.merge(now.elevation().state(NOON), 1L, Long::sum);
      look(now, told);
    }
  }

  private static List<Act> with(List<Act> told, int act) {
    List<Act> more = new ArrayList<>(told);
    more.add(ACTS.get(act));
    return more;
  }

  /** Remembered, since most ways come to the same few requests. */
  private Optional<ElevationRequest> made(Act act, ElevationRequest read) {
    return made.computeIfAbsent(new Made(act.name(), read), key -> tried(act, read));
  }

  private static Optional<ElevationRequest> tried(Act act, ElevationRequest read) {
    try {
      return Optional.of(act.does().apply(read));
    } catch (AccessRefused refused) {
      return Optional.empty();
    }
  }

  private void look(ElevationRequest end, List<Act> told) {
    Optional<ElevationRequest> oneByOne = Optional.of(ASKED);
    for (Act act : told) {
      oneByOne = oneByOne.flatMap(request -> made(act, request));
    }
    long people = end.elevation().decisions().stream().map(LevelDecision::by).distinct().count();
    if (!oneByOne.equals(Optional.of(end)) || people < end.elevation().decisions().size()) {
      violations.add(told.stream().map(Act::name).toList().toString());
    }
  }
}
