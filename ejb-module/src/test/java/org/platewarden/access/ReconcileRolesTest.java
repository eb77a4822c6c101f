package org.platewarden.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platewarden.access.model.ElevationRequest;
import org.platewarden.access.model.Elevations;
import org.platewarden.access.model.HeldGrant;
import org.platewarden.access.model.RoleOutbox;
import org.platewarden.access.model.Standing;

@DisplayName("R17: the identity provider is told of rights, and where it differs access is closed")
class ReconcileRolesTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final Map<String, HeldGrant> grants = new HashMap<>();
  private final List<RoleOutbox.Note> noted = new ArrayList<>();
  private final Set<String> there = new TreeSet<>();
  private final ReconcileRoles roles = new ReconcileRoles();
  private final Deque<Runnable> meanwhile = new ArrayDeque<>();
  private boolean down;

  @BeforeEach
  void sato_holds_a_right() {
    Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    EntitledNow entitled = new EntitledNow();
    entitled.clock = clock;
    entitled.accounts = KeptAccounts.of(NOON, "sato", "tran");
    entitled.standings =
        (person, at) ->
            new Standing(
                true,
                EnumSet.allOf(Course.class),
                Optional.ofNullable(grants.get(person)).map(HeldGrant::grant).stream().toList());
    roles.entitled = entitled;
    roles.clock = clock;
    roles.outbox = new Notes();
    roles.directory = new Directory();
    roles.elevations = new Grants();
    grant("sato");
  }

  @Test
  void a_right_is_carried_as_a_role_and_its_end_too() {
    UUID id = UUID.randomUUID();
    noted.add(new RoleOutbox.Note(id, "sato"));
    roles.carry(new RoleOfPerson(id, "sato"));
    assertThat(there).containsExactly("sato");
    assertThat(noted).isEmpty();

    grants.remove("sato");
    roles.carry(new RoleOfPerson(id, "sato"));
    assertThat(there).isEmpty();
  }

  @Test
  void what_could_not_be_carried_stays_noted() {
    UUID id = UUID.randomUUID();
    noted.add(new RoleOutbox.Note(id, "sato"));
    down = true;
    assertThatThrownBy(() -> roles.carry(new RoleOfPerson(id, "sato")))
        .isInstanceOf(RoleDirectoryFailed.class);
    assertThat(noted).hasSize(1);
  }

  @Test
  void where_both_say_the_same_nothing_is_done() {
    there.add("sato");
    assertThat(roles.reconcile()).isEqualTo(new RoleDrift(List.of(), List.of()));
    assertThat(noted).isEmpty();
    assertThat(held().grant().isInForce(NOON)).isTrue();
  }

  @Test
  void a_role_without_a_right_is_noted_to_be_taken() {
    there.addAll(List.of("sato", "tran"));
    assertThat(roles.reconcile().withoutRight()).containsExactly("tran");
    assertThat(noted).extracting(RoleOutbox.Note::person).containsExactly("tran");
  }

  @Test
  void a_right_without_its_role_rests() {
    assertThat(roles.reconcile().withoutRole()).containsExactly("sato");
    assertThat(held().grant().state(NOON)).isEqualTo(Grant.State.SUSPENDED);
  }

  @Test
  void what_is_on_its_way_is_no_drift() {
    noted.add(new RoleOutbox.Note(UUID.randomUUID(), "sato"));
    assertThat(roles.reconcile()).isEqualTo(new RoleDrift(List.of(), List.of()));
    assertThat(held().grant().isInForce(NOON)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0,0", "0,1", "0,2", "1,1", "1,2", "2,2"})
  void a_right_that_is_granted_and_carried_between_its_looks_is_no_drift(
      int grantedAfter, int carriedAfter) {
    there.add("sato");
    for (int look = 0; look < 3; look++) {
      boolean granted = look == grantedAfter;
      boolean carried = look == carriedAfter;
      meanwhile.add(
          () -> {
            if (granted) {
              grant("tran");
              noted.add(new RoleOutbox.Note(UUID.randomUUID(), "tran"));
            }
            if (carried) {
              there.add("tran");
              noted.clear();
            }
          });
    }
    assertThat(roles.reconcile()).isEqualTo(new RoleDrift(List.of(), List.of()));
    assertThat(meanwhile).isEmpty();
  }

  @Test
  void a_right_that_is_granted_before_it_looks_and_carried_while_it_looks_is_no_drift() {
    noted.add(new RoleOutbox.Note(UUID.randomUUID(), "sato"));
    meanwhile.add(() -> {});
    meanwhile.add(
        () -> {
          there.add("sato");
          noted.clear();
        });
    assertThat(roles.reconcile()).isEqualTo(new RoleDrift(List.of(), List.of()));
    assertThat(held().grant().isInForce(NOON)).isTrue();
  }

  @Test
  void with_more_on_its_way_than_it_can_see_nothing_is_closed() {
    for (int notes = 0; notes < 1000; notes++) {
      noted.add(new RoleOutbox.Note(UUID.randomUUID(), "tran"));
    }
    assertThatThrownBy(roles::reconcile)
        .isInstanceOf(RoleDirectoryFailed.class)
        .hasMessageContaining("1000");
    assertThat(held().grant().isInForce(NOON)).isTrue();
  }

  /** What others do between two looks. */
  private void othersGoOn() {
    if (!meanwhile.isEmpty()) {
      meanwhile.removeFirst().run();
    }
  }

  private HeldGrant held() {
    return Optional.ofNullable(grants.get("sato")).orElseThrow();
  }

  private void grant(String person) {
    grants.put(
        person,
        new HeldGrant(
            new Grant(
                UUID.randomUUID(),
                person,
                Right.COMMERCIAL_READS,
                "SOUTH",
                List.of("commercial"),
                NOON,
                NOON.plus(Duration.ofDays(30)),
                Optional.empty(),
                Optional.empty()),
            0));
  }

  private final class Directory implements RoleDirectory {
    @Override
    public Set<String> holders() {
      Set<String> seen = Set.copyOf(there);
      othersGoOn();
      return seen;
    }

    @Override
    public void set(String person, boolean has) {
      if (down) {
        throw new RoleDirectoryFailed("it is down");
      }
      if (has) {
        there.add(person);
      } else {
        there.remove(person);
      }
    }
  }

  private final class Notes implements RoleOutbox {
    @Override
    public void note(UUID id, String person, Instant at) {
      noted.add(new Note(id, person));
    }

    @Override
    public List<Note> open(int most) {
      List<Note> seen = noted.stream().limit(most).toList();
      othersGoOn();
      return seen;
    }

    @Override
    public void carried(UUID id, Instant at) {
      noted.removeIf(note -> note.id().equals(id));
    }

    @Override
    public Set<String> everGranted() {
      Set<String> seen = Set.copyOf(grants.keySet());
      othersGoOn();
      return seen;
    }
  }

  private final class Grants implements Elevations {
    @Override
    public List<HeldGrant> grantsOf(String holder) {
      return Optional.ofNullable(grants.get(holder)).stream().toList();
    }

    @Override
    public boolean keep(HeldGrant changed) {
      grants.put(changed.grant().holder(), changed);
      return true;
    }

    @Override
    public void add(ElevationRequest request) {
      throw new AssertionError("no request is made here");
    }

    @Override
    public Optional<ElevationRequest> find(UUID request) {
      return Optional.empty();
    }

    @Override
    public boolean keepDecision(ElevationRequest decided) {
      return false;
    }

    @Override
    public boolean keepWithdrawal(ElevationRequest withdrawn) {
      return false;
    }

    @Override
    public List<ElevationRequest> of(String requester) {
      return List.of();
    }

    @Override
    public List<ElevationRequest> waiting(Instant at) {
      return List.of();
    }

    @Override
    public List<ElevationRequest> decidedBy(String person, int most) {
      return List.of();
    }

    @Override
    public Optional<HeldGrant> grant(UUID request) {
      return Optional.empty();
    }
  }
}
