package org.platewarden.access.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.platewarden.access.AccessRefused;
import org.platewarden.access.Elevation;
import org.platewarden.access.ElevationAsked;
import org.platewarden.access.Grant;
import org.platewarden.access.LevelDecision;
import org.platewarden.access.Office;
import org.platewarden.access.Right;
import org.platewarden.access.Verdict;
import org.platewarden.access.model.Town.Delegation;
import org.platewarden.access.model.Town.Who;

/**
 * Every order in which people may act, leave, lose office, delegate and let time pass, from one
 * request on: breadth first over all states that can be reached. What must never be is looked for
 * in the bare facts, not asked of the policies.
 */
@DisplayName("R17: whatever people do in whatever order, one person has one part in a request")
class EveryOrderOfActsTest {
  private static final Instant ASKED = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration OPEN = Duration.ofDays(10);
  private static final Instant[] TIMES = {
    ASKED.plus(OPEN).minusNanos(1), ASKED.plus(OPEN), ASKED.plus(Duration.ofDays(60))
  };
  private static final List<Office> CHAIN =
      List.of(Office.SUPERVISOR, Office.AGENCY_MANAGER, Office.PRIVACY_OFFICER);
  private static final ElevationAsked WANTED =
      new ElevationAsked(
          Right.COMMERCIAL_READS,
          "SOUTH",
          List.of("ACME"),
          "Vehicles of the Otay Mesa thefts leave our cameras' area",
          30);

  /** Where everything stands, and what brought it there. */
  private record World(int tick, Town town, ElevationRequest request, Optional<HeldGrant> grant) {
    Instant now() {
      return TIMES[tick];
    }
  }

  private record Step(@Nullable World before, String act) {}

  private final Deque<World> ahead = new ArrayDeque<>();
  private final Map<World, Step> seen = new HashMap<>();
  private final List<String> violations = new ArrayList<>();
  private final Set<Elevation.State> ends = new HashSet<>();
  private Set<ApprovalPolicy> policies = EnumSet.allOf(ApprovalPolicy.class);
  private long acts;
  private long granted;

  @Test
  @DisplayName("No order of acts puts one person in two parts, or grants without every level")
  void no_order_of_acts_puts_one_person_in_two_parts() {
    explore(Integer.MAX_VALUE);

    assertThat(violations).isEmpty();
    assertThat(acts).as("acts that were tried").isGreaterThan(300_000);
    assertThat(seen.size()).as("states that were reached").isGreaterThan(5_000);
    assertThat(granted).as("orders that end in a grant").isGreaterThan(100);
    assertThat(ends).containsExactlyInAnyOrder(Elevation.State.values());
  }

  @ParameterizedTest
  @EnumSource(ApprovalPolicy.class)
  @DisplayName("Control: a machine that forgets one policy is found out by the same exploration")
  void a_machine_that_forgets_one_policy_is_found_out(ApprovalPolicy forgotten) {
    policies = EnumSet.complementOf(EnumSet.of(forgotten));
    explore(1);

    assertThat(violations).as("what a machine without %s does wrong", forgotten).isNotEmpty();
  }

  private void explore(int enough) {
    World first =
        new World(
            0,
            Town.whole(),
            ElevationRequest.made(new UUID(0, 1), Who.REQUESTER.name(), WANTED, CHAIN, ASKED, OPEN),
            Optional.empty());
    reach(first, null, "asks");
    while (!ahead.isEmpty() && violations.size() < enough) {
      World world = ahead.remove();
      everyDecision(world);
      everyChange(world);
      everyActOnTheGrant(world);
    }
  }

  private void everyDecision(World world) {
    for (Who by : Who.values()) {
      for (Who holder : Who.values()) {
        for (Office office : CHAIN) {
          decide(world, by, holder, office, Verdict.APPROVED, "");
        }
      }
      for (Office office : CHAIN) {
        decide(world, by, by, office, Verdict.REFUSED, "is not needed now");
      }
    }
  }

  private void decide(
      World world, Who by, Who holder, Office office, Verdict verdict, String reason) {
    LevelDecision decision =
        new LevelDecision(office, by.name(), holder.name(), verdict, reason, world.now());
    attempt(
        world,
        by + " decides as " + office + " for " + holder + ": " + verdict,
        () -> {
          ElevationRequest decided = world.request().decided(decision, world.town(), policies);
          requireLawful(world, decision);
          return new World(
              world.tick(),
              world.town(),
              decided,
              decided.grant().map(grant -> new HeldGrant(grant, 0)));
        });
  }

  private void everyChange(World world) {
    if (world.grant().filter(held -> held.grant().ended().isPresent()).isPresent()) {
      return; // whatever changes then, nothing of the request or the grant can
    }
    for (Who who : Who.values()) {
      attempt(world, who + " withdraws", () -> withdrawnBy(world, who));
      // one loss and one delegation at a time: enough for every policy to be tried
      if (world.town().losses() == 0) {
        reach(in(world, world.town().without(who)), world, who + " leaves");
        reach(in(world, world.town().dismissing(who)), world, who + " loses office");
      }
    }
    for (Delegation each : Delegation.values()) {
      Town turned = world.town().turning(each);
      if (turned.given().size() <= 1) {
        reach(in(world, turned), world, each + " begins or ends");
      }
    }
    if (world.tick() + 1 < TIMES.length) {
      World later = new World(world.tick() + 1, world.town(), world.request(), world.grant());
      reach(later, world, "time passes");
    }
  }

  private World withdrawnBy(World world, Who who) {
    ElevationRequest withdrawn = world.request().withdrawn(who.name(), world.now());
    if (who != Who.REQUESTER) {
      violations.add(who + " withdrew what somebody else asked");
    }
    return new World(world.tick(), world.town(), withdrawn, world.grant());
  }

  private void everyActOnTheGrant(World world) {
    world.grant().ifPresent(held -> everyActOn(world, held));
  }

  private void everyActOn(World world, HeldGrant held) {
    for (Who who : Who.values()) {
      Grant.Stop stop = new Grant.Stop(world.now(), who.name(), "seen to misuse it");
      attempt(
          world, who + " suspends", () -> stopped(world, who, held.suspended(stop, world.town())));
      attempt(
          world,
          who + " lifts",
          () -> stopped(world, who, held.lifted(who.name(), world.now(), world.town())));
      attempt(
          world,
          who + " ends",
          () -> {
            HeldGrant ended = held.ended(stop, world.town());
            return who == Who.REQUESTER
                ? new World(
                    world.tick(),
                    world.town(),
                    world.request(),
                    Optional.of(new HeldGrant(ended.grant(), 0)))
                : stopped(world, who, ended);
          });
    }
  }

  /** The bare facts: who has a say in a grant is here, in office, and not its holder. */
  private World stopped(World world, Who who, HeldGrant changed) {
    if (who == Who.REQUESTER
        || world.town().gone().contains(who)
        || world.town().dismissed().contains(who)
        || who == Who.DEPUTY) {
      violations.add(who + " stopped or lifted a grant at " + world);
    }
    if (world.grant().orElseThrow().grant().ended().isPresent()) {
      violations.add("a grant that had ended was changed at " + world);
    }
    // how often it was changed does not matter here, and would make states without end
    return new World(
        world.tick(),
        world.town(),
        world.request(),
        Optional.of(new HeldGrant(changed.grant(), 0)));
  }

  private interface Act {
    World done();
  }

  private void attempt(World world, String name, Act act) {
    acts++;
    try {
      reach(act.done(), world, name);
    } catch (AccessRefused no) {
      // nothing came of it
    }
  }

  private static World in(World world, Town town) {
    return new World(world.tick(), town, world.request(), world.grant());
  }

  private void reach(World world, @Nullable World before, String act) {
    if (seen.putIfAbsent(world, new Step(before, act)) == null) {
      ahead.add(world);
      requireWhole(world);
    }
  }

  /** What a lawful decision is, in the bare facts of the town. */
  private void requireLawful(World world, LevelDecision decision) {
    Elevation before = world.request().elevation();
    Town town = world.town();
    Who by = Who.valueOf(decision.by());
    Who holder = Who.valueOf(decision.inPlaceOf());
    boolean standsIn =
        town.given().stream()
            .anyMatch(
                each ->
                    each.holder == holder
                        && each.delegate == by
                        && each.office == decision.office());
    boolean rightHolder =
        switch (decision.office()) {
          case SUPERVISOR -> holder == Who.SUPERVISOR;
          case AGENCY_MANAGER -> holder == Who.MANAGER || holder == Who.SUPERVISOR;
          case PRIVACY_OFFICER -> holder == Who.PRIVACY;
        };
    boolean lawful =
        world.tick() < 1
            && before.withdrawnAt().isEmpty()
            && before.decisions().stream().allMatch(each -> each.verdict() == Verdict.APPROVED)
            && before.decisions().size() < CHAIN.size()
            && CHAIN.get(before.decisions().size()) == decision.office()
            && rightHolder
            && (by == holder || standsIn)
            && !town.gone().contains(by)
            && !town.gone().contains(holder)
            && !town.gone().contains(Who.REQUESTER)
            && !town.dismissed().contains(holder);
    if (!lawful) {
      violations.add(decision + " was taken at " + world);
    }
  }

  /** What must hold in every state. */
  private void requireWhole(World world) {
    Elevation elevation = world.request().elevation();
    ends.add(elevation.state(world.now()));
    Set<String> parts = new HashSet<>(Set.of(elevation.requester()));
    for (LevelDecision each : elevation.decisions()) {
      boolean first = parts.add(each.by());
      boolean firstHolder = each.by().equals(each.inPlaceOf()) || parts.add(each.inPlaceOf());
      if (!first || !firstHolder) {
        violations.add("two parts of one person: " + way(world));
      }
    }
    if (world.grant().isPresent()) {
      granted++;
      boolean all =
          elevation.decisions().stream().map(LevelDecision::office).toList().equals(CHAIN)
              && elevation.decisions().stream().allMatch(each -> each.verdict() == Verdict.APPROVED)
              && world.grant().get().grant().holder().equals(elevation.requester());
      if (!all) {
        violations.add("a grant without all levels: " + way(world));
      }
    }
  }

  private String way(World world) {
    List<String> acts = new ArrayList<>();
    @Nullable Step step = seen.get(world);
    while (step != null) {
      acts.addFirst(step.act());
      step = step.before() == null ? null : seen.get(step.before());
    }
    return String.join(", then ", acts);
  }
}
