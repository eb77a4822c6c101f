package org.platewarden.access.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.access.Course;
import org.platewarden.access.Elevation;
import org.platewarden.access.ElevationAsked;
import org.platewarden.access.Grant;
import org.platewarden.access.Office;
import org.platewarden.access.Right;
import org.platewarden.access.Verdict;
import org.platewarden.access.model.ElevationRequest;
import org.platewarden.access.model.HeldGrant;
import org.platewarden.access.model.Seat;
import org.platewarden.access.model.Standing;
import org.platewarden.it.support.FreshDatabase;
import org.platewarden.it.support.TestStack;

/** Requests and grants, on the real database and with the application's rights. */
@DisplayName("R17: one person has one part in a request, whatever is written to the database")
class ElevationsKeptIT {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final UUID ID = new UUID(0, 7);
  private static final List<Office> CHAIN =
      List.of(Office.SUPERVISOR, Office.AGENCY_MANAGER, Office.PRIVACY_OFFICER);

  private static final String ORGANISATION =
      """
      insert into agency values ('DBA', 'An agency');
      insert into agency_area values ('SOUTH', 'DBA', 'South'), ('NORTH', 'DBA', 'North');
      insert into agency_person (name, area, supervisor, joined_at) values
        ('okafor', 'SOUTH', null, '2026-01-01Z'), ('lindqvist', 'SOUTH', null, '2026-01-01Z'),
        ('castillo', 'SOUTH', null, '2026-01-01Z'), ('ito', 'SOUTH', null, '2026-01-01Z'),
        ('sato', 'SOUTH', 'okafor', '2026-01-01Z');
      insert into office_held (id, holder, office, area, from_at, appointed_by) values
        (gen_random_uuid(), 'okafor', 'SUPERVISOR', null, '2026-01-01Z', 'a test'),
        (gen_random_uuid(), 'ito', 'SUPERVISOR', null, '2026-01-01Z', 'a test'),
        (gen_random_uuid(), 'lindqvist', 'AGENCY_MANAGER', 'SOUTH', '2026-01-01Z', 'a test'),
        (gen_random_uuid(), 'castillo', 'PRIVACY_OFFICER', null, '2026-01-01Z', 'a test');
      insert into office_delegation (id, holder, delegate, office, from_at, until_at) values
        (gen_random_uuid(), 'okafor', 'ito', 'SUPERVISOR', '2026-02-20Z', '2026-03-10Z');
      insert into training_record values
        ('sato', 'LPR_SYSTEM', '2026-01-01Z', '2026-06-01Z', '2026-01-01Z', 'a test'),
        ('sato', 'PRIVACY', '2026-01-01Z', '2026-05-01Z', '2026-01-01Z', 'a test');
      """;

  private FreshDatabase database;
  private SqlElevations elevations;
  private SqlPeople people;

  @BeforeEach
  void an_organisation_and_a_request() throws SQLException, IOException {
    database = FreshDatabase.fresh("pw_access");
    database.asOwner(ORGANISATION);
    elevations = new SqlElevations();
    elevations.database = database.pool();
    people = new SqlPeople();
    people.database = database.pool();
    people.elevations = elevations;
    elevations.add(
        ElevationRequest.made(
            ID,
            "sato",
            new ElevationAsked(
                Right.COMMERCIAL_READS,
                "SOUTH",
                List.of("commercial"),
                "Vehicles of the thefts leave the area of our cameras",
                90),
            CHAIN,
            NOON,
            Duration.ofDays(14)));
  }

  @AfterEach
  void drop() throws SQLException {
    database.close();
  }

  @Test
  @DisplayName("A request, its decisions and its grant are found as they were kept")
  void a_request_its_decisions_and_its_grant_are_found_as_they_were_kept() {
    assertThat(elevations.waiting(NOON)).hasSize(1);
    approveByAll();

    ElevationRequest found = elevations.find(ID).orElseThrow();
    assertThat(found.elevation().state(NOON)).isEqualTo(Elevation.State.GRANTED);
    assertThat(found.elevation().deciders())
        .containsExactlyInAnyOrder("okafor", "ito", "lindqvist", "castillo");
    assertThat(elevations.grant(ID).map(HeldGrant::grant)).isEqualTo(found.grant());
    assertThat(elevations.waiting(NOON)).isEmpty();
    assertThat(elevations.decidedBy("castillo", 10)).hasSize(1);
    assertThat(elevations.decidedBy("sato", 10)).isEmpty();
    assertThat(elevations.of("sato")).containsExactly(found);
  }

  @Test
  @DisplayName("How a person stands is as the database has it at that instant")
  void how_a_person_stands() {
    approveByAll();
    Instant privacyEnds = Instant.parse("2026-05-01T00:00:00Z");

    Standing standing = people.of("sato", privacyEnds.minusMillis(1));
    assertThat(standing.isHere()).isTrue();
    assertThat(standing.current()).containsExactlyInAnyOrder(Course.values());
    assertThat(standing.grants()).hasSize(1);
    assertThat(people.of("sato", privacyEnds).current()).containsExactly(Course.LPR_SYSTEM);

    assertThat(people.leave("sato", NOON.plusSeconds(60))).isTrue();
    assertThat(people.leave("sato", NOON.plusSeconds(61))).isFalse();
    assertThat(people.of("sato", NOON).isHere()).isTrue();
    assertThat(people.of("sato", NOON.plusSeconds(60)).isHere()).isFalse();
  }

  @Test
  @DisplayName("A grant is suspended, lifted and ended, each time by whoever saw it as it was")
  void a_grant_is_suspended_lifted_and_ended() {
    approveByAll();
    HeldGrant held = elevations.grant(ID).orElseThrow();
    Grant.Stop stop = new Grant.Stop(NOON.plusSeconds(60), "okafor", "");

    assertThat(elevations.keep(held.suspended(stop, people))).isTrue();
    assertThat(elevations.keep(held.ended(stop, people))).as("by an old sight of it").isFalse();
    HeldGrant resting = elevations.grant(ID).orElseThrow();
    assertThat(resting.grant().state(stop.at())).isEqualTo(Grant.State.SUSPENDED);
    assertThat(elevations.keep(resting.lifted("okafor", stop.at(), people))).isTrue();
    HeldGrant again = elevations.grant(ID).orElseThrow();
    assertThat(again.grant().isInForce(stop.at())).isTrue();
    assertThat(elevations.keep(again.ended(stop, people))).isTrue();
    assertThat(elevations.grant(ID).orElseThrow().grant().ended()).contains(stop);
  }

  @Test
  @DisplayName("A withdrawn request stays withdrawn")
  void a_withdrawn_request_stays_withdrawn() {
    ElevationRequest found = elevations.find(ID).orElseThrow();
    assertThat(elevations.keepWithdrawal(found.withdrawn("sato", NOON.plusSeconds(1)))).isTrue();
    assertThat(elevations.keepDecision(decided(found, "okafor", "okafor", 2))).isFalse();
    assertThat(elevations.waiting(NOON)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // out of turn, and by whoever asked
        "insert into elevation_part values (ID, 'lindqvist', 2); insert into elevation_decision values (ID, 2, 'lindqvist', 'lindqvist', 'APPROVED', '', '2026-03-02Z')",
        "insert into elevation_part values (ID, 'sato', 1)",
        "insert into elevation_decision values (ID, 1, 'sato', 'sato', 'APPROVED', '', '2026-03-02Z')",
        "insert into elevation_part values (ID, 'ito', 1); insert into elevation_decision values (ID, 1, 'ito', 'sato', 'APPROVED', '', '2026-03-02Z')",
        "insert into elevation_part values (ID, 'ito', 0)",
        // without a part, in another level's part, at a level that there is not
        "insert into elevation_decision values (ID, 1, 'okafor', 'okafor', 'APPROVED', '', '2026-03-02Z')",
        "insert into elevation_part values (ID, 'okafor', 2); insert into elevation_decision values (ID, 1, 'okafor', 'okafor', 'APPROVED', '', '2026-03-02Z')",
        "insert into elevation_part values (ID, 'okafor', 4); insert into elevation_decision values (ID, 4, 'okafor', 'okafor', 'APPROVED', '', '2026-03-02Z')",
        // one person twice
        "FIRST insert into elevation_part values (ID, 'okafor', 2)",
        "FIRST insert into elevation_decision values (ID, 2, 'okafor', 'okafor', 'APPROVED', '', '2026-03-02Z')",
        "FIRST insert into elevation_part values (ID, 'lindqvist', 2); insert into elevation_decision values (ID, 2, 'lindqvist', 'okafor', 'APPROVED', '', '2026-03-02Z')",
        // a level twice, after a refusal, too late, for no reason
        "FIRST insert into elevation_part values (ID, 'ito', 1); insert into elevation_decision values (ID, 1, 'ito', 'ito', 'APPROVED', '', '2026-03-02Z')",
        "REFUSED insert into elevation_part values (ID, 'lindqvist', 2); insert into elevation_decision values (ID, 2, 'lindqvist', 'lindqvist', 'APPROVED', '', '2026-03-02Z')",
        "insert into elevation_part values (ID, 'okafor', 1); insert into elevation_decision values (ID, 1, 'okafor', 'okafor', 'APPROVED', '', '2026-03-15 12:00Z')",
        "insert into elevation_part values (ID, 'okafor', 1); insert into elevation_decision values (ID, 1, 'okafor', 'okafor', 'REFUSED', 'no', '2026-03-02Z')",
        "update elevation_request set withdrawn_at = '2026-03-01 13:00Z'; FIRST",
        // a grant without all levels, with fewer levels, for longer than a year
        "insert into elevation_grant (request_id, levels, holder, from_at, until_at) values (ID, 3, 'sato', '2026-03-02Z', '2026-06-02Z')",
        "FIRST insert into elevation_grant (request_id, levels, holder, from_at, until_at) values (ID, 3, 'sato', '2026-03-02Z', '2026-06-02Z')",
        "FIRST insert into elevation_grant (request_id, levels, holder, from_at, until_at) values (ID, 1, 'sato', '2026-03-02Z', '2026-06-02Z')",
        "FIRST update elevation_request set levels = 1",
        "FIRST delete from elevation_level where level > 1",
        "ALL insert into elevation_grant (request_id, levels, holder, from_at, until_at) values (ID, 3, 'ito', '2026-03-02Z', '2026-06-02Z')",
        "ALL insert into elevation_grant (request_id, levels, holder, from_at, until_at) values (ID, 3, 'sato', '2026-03-02Z', '2027-06-02Z')",
        // taking back, and rewriting
        "FIRST update elevation_decision set decided_by = 'ito'",
        "FIRST delete from elevation_decision",
        "FIRST delete from elevation_part",
        "update elevation_part set person = 'ito'",
        "update elevation_request set requester = 'ito'",
        "delete from elevation_request",
        "GRANTED update elevation_grant set until_at = '2026-09-02Z'",
        "GRANTED update elevation_grant set ended_at = now(), ended_by = 'okafor', ended_why = ''; update elevation_grant set ended_at = null, ended_by = null, ended_why = null",
        "GRANTED delete from elevation_grant",
        // the organisation
        "update agency_person set supervisor = 'sato' where name = 'sato'",
        "insert into training_record values ('ito', 'PRIVACY', '2026-01-01Z', '2026-06-01Z', now(), 'ito')",
        "update training_record set expires_at = '2027-01-01Z'",
        "insert into office_delegation values (gen_random_uuid(), 'okafor', 'okafor', 'SUPERVISOR', '2026-03-01Z', '2026-03-02Z')",
        "insert into office_delegation values (gen_random_uuid(), 'okafor', 'ito', 'SUPERVISOR', '2026-03-01Z', '2026-06-02Z')",
        "update agency_person set left_at = now() where name = 'ito'; update agency_person set left_at = null where name = 'ito'",
      })
  @DisplayName("With the application's rights nobody comes to a second part, or to a grant")
  void the_application_cannot_bend_it(String attempt) throws SQLException {
    Connection application = database.application();
    application.setAutoCommit(false);
    try (Statement sql = application.createStatement()) {
      assertThatThrownBy(() -> sql.execute(statements(attempt)))
          .isInstanceOfSatisfying(
              SQLException.class,
              refused ->
                  // not a slip of ours: a right, a constraint, or a trigger's words
                  assertThat(refused.getSQLState())
                      .isIn("42501", "23505", "23503", "23514", "P0001"));
    } finally {
      application.rollback();
      application.setAutoCommit(true);
    }
    assertThat(elevations.grant(ID)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"FIRST", "REFUSED", "ALL", "GRANTED"})
  @DisplayName("Control: what those attempts build on is itself taken")
  void what_those_attempts_build_on_is_taken(String lawful) throws SQLException {
    Connection application = database.application();
    application.setAutoCommit(false);
    try (Statement sql = application.createStatement()) {
      sql.execute(statements(lawful));
    } finally {
      application.rollback();
      application.setAutoCommit(true);
    }
  }

  private static String statements(String attempt) {
    String part = "insert into elevation_part values (ID, '%s', %d);";
    String decision =
        "insert into elevation_decision values (ID, %2$d, '%1$s', '%1$s', '%3$s', 'seen and thought over', '2026-03-02Z');";
    String first = (part + decision).formatted("okafor", 1, "APPROVED");
    String all =
        first
            + (part + decision).formatted("lindqvist", 2, "APPROVED")
            + (part + decision).formatted("castillo", 3, "APPROVED");
    return attempt
        .replace(
            "GRANTED",
            all
                + "insert into elevation_grant (request_id, levels, holder, from_at, until_at) values (ID, 3, 'sato', '2026-03-02Z', '2026-06-02Z');")
        .replace("ALL", all)
        .replaceFirst("^REFUSED", (part + decision).formatted("okafor", 1, "REFUSED"))
        .replace("FIRST", first)
        .replace("ID", "'" + ID + "'");
  }

  @Test
  @DisplayName("Of two who decide one level at once, one wins; without the guard, both would")
  void of_two_who_decide_at_once_one_wins() throws Exception {
    ElevationRequest seen = elevations.find(ID).orElseThrow();

    List<Boolean> kept =
        together(
            List.of(
                store -> store.keepDecision(decided(seen, "okafor", "okafor", 1)),
                store -> store.keepDecision(decided(seen, "ito", "okafor", 1))));

    assertThat(kept).containsExactlyInAnyOrder(true, false);
    assertThat(elevations.find(ID).orElseThrow().elevation().decisions()).hasSize(1);
  }

  @Test
  @DisplayName("Of a decision and a withdrawal at once, one wins")
  void of_a_decision_and_a_withdrawal_at_once_one_wins() throws Exception {
    ElevationRequest seen = elevations.find(ID).orElseThrow();

    List<Boolean> kept =
        together(
            List.of(
                store -> store.keepDecision(decided(seen, "okafor", "okafor", 1)),
                store -> store.keepWithdrawal(seen.withdrawn("sato", NOON.plusSeconds(1)))));

    assertThat(kept).containsExactlyInAnyOrder(true, false);
  }

  @Test
  @DisplayName("Control: with the constraints and the version taken away, both decisions are kept")
  void without_the_guards_both_decisions_are_kept() throws Exception {
    database.asOwner(
        """
        alter table elevation_grant drop constraint the_last_level_approved;
        alter table elevation_decision drop constraint only_in_its_turn;
        alter table elevation_decision drop constraint elevation_decision_request_id_level_verdict_key cascade;
        alter table elevation_decision drop constraint elevation_decision_pkey;
        alter table elevation_part drop constraint elevation_part_request_id_person_part_key cascade;
        alter table elevation_part drop constraint one_person_one_part;
        create function forget_versions() returns trigger language plpgsql as
          $$ begin new.version := 0; return new; end $$;
        create trigger versions_are_forgotten before update on elevation_request
          for each row execute function forget_versions();
        """);
    ElevationRequest seen = elevations.find(ID).orElseThrow();

    List<Boolean> kept =
        together(
            List.of(
                store -> store.keepDecision(decided(seen, "okafor", "okafor", 1)),
                store -> store.keepDecision(decided(seen, "ito", "okafor", 1))));

    assertThat(kept).containsExactly(true, true);
  }

  private interface Work {
    boolean on(SqlElevations store);
  }

  /** Each in a transaction and on a connection of its own, begun at the same moment. */
  private List<Boolean> together(List<Work> works) throws Exception {
    CyclicBarrier start = new CyclicBarrier(works.size());
    List<Boolean> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(works.size())) {
      List<Callable<Boolean>> calls = new ArrayList<>();
      for (Work work : works) {
        calls.add(() -> inTransaction(work, start));
      }
      for (Future<Boolean> each : threads.invokeAll(calls)) {
        results.add(each.get());
      }
    }
    return results;
  }

  private static boolean inTransaction(Work work, CyclicBarrier start) throws Exception {
    try (Connection own = TestStack.asApplication("pw_access", "-c%20statement_timeout=30s")) {
      own.setAutoCommit(false);
      SqlElevations store = new SqlElevations();
      store.database = FreshDatabase.lending(own);
      start.await();
      boolean kept = work.on(store);
      if (kept) {
        own.commit();
      } else {
        own.rollback();
      }
      return kept;
    }
  }

  private void approveByAll() {
    ElevationRequest request = elevations.find(ID).orElseThrow();
    for (Seat seat :
        List.of(
            new Seat(Office.SUPERVISOR, "ito", "okafor"),
            Seat.own(Office.AGENCY_MANAGER, "lindqvist"),
            Seat.own(Office.PRIVACY_OFFICER, "castillo"))) {
      request = request.decided(seat, Verdict.APPROVED, "", people, NOON);
      assertThat(elevations.keepDecision(request)).as("decision as %s", seat).isTrue();
    }
    assertThat(request.grant().flatMap(Grant::ended)).isEmpty();
  }

  private ElevationRequest decided(
      ElevationRequest seen, String by, String inPlaceOf, int secondsLater) {
    return seen.decided(
        new Seat(Office.SUPERVISOR, by, inPlaceOf),
        Verdict.APPROVED,
        "",
        people,
        NOON.plusSeconds(secondsLater));
  }
}
