package org.platewarden.reads.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.SettledAttempt;
import org.platewarden.audit.store.TrailForTests;
import org.platewarden.cameras.CameraKind;
import org.platewarden.cameras.RegisteredCamera;
import org.platewarden.identity.Caller;
import org.platewarden.it.support.FreshDatabase;
import org.platewarden.it.support.TestStack;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.Issuer;
import org.platewarden.reads.CapturedRead;
import org.platewarden.reads.StoreFailed;
import org.platewarden.reads.Vehicle;
import org.platewarden.reads.model.PlateRead;
import org.platewarden.recognition.Candidate;

/** The one statement that takes in what cameras send, on the real database. */
@DisplayName("R1, R26: reads and their entry on the trail are there together, or neither is")
class SettledReadsIT {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Caller CAMERAS = new Caller("ways-in", "-", "-");
  private static final RegisteredCamera GATE =
      new RegisteredCamera(
          1,
          new CameraCode("cam-1"),
          "Gate",
          "Agency",
          CameraKind.FIXED,
          new GeoPoint(32.55, -116.94),
          "US-CA",
          ZoneOffset.UTC,
          "",
          true);

  private static FreshDatabase database;
  private static SqlSettledReads store;

  @BeforeAll
  static void an_empty_store() throws SQLException, IOException {
    database = FreshDatabase.fresh("pw_settled");
    database.asOwner("select make_read_months('2026-01-01', 6)");
    store = new SqlSettledReads();
    store.database = database.pool();
    store.entries = TrailForTests.entries(Clock.fixed(NOON, ZoneOffset.UTC));
  }

  @AfterAll
  static void drop_it() throws SQLException {
    database.close();
  }

  @BeforeEach
  void nothing_in_it() throws SQLException {
    database.asOwner("truncate read, plate, audit_entry");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, ReadColumns.FEW, ReadColumns.MANY, 100})
  void each_message_has_its_entry_and_each_read_is_stored_once(int number) throws SQLException {
    List<PlateRead> reads =
        IntStream.range(0, number).mapToObj(i -> read("id" + i, "P" + i, NOON)).toList();

    assertThat(store.addIfNew(reads, entries(number))).containsExactlyElementsOf(reads);
    assertThat(store.addIfNew(reads, entries(1))).isEmpty();

    assertThat(count("read")).isEqualTo(number);
    assertThat(count("plate")).isEqualTo(number);
    assertThat(count("audit_entry where id = attempt_id and step = 'DONE' and at = '%s'", NOON))
        .isEqualTo(number + 1);
  }

  @Test
  void a_message_of_which_no_read_is_left_has_its_entry_all_the_same() throws SQLException {
    assertThat(store.addIfNew(List.of(), entries(2))).isEmpty();
    assertThat(count("audit_entry")).isEqualTo(2);
  }

  @Test
  void the_same_read_twice_in_one_group_is_stored_once() throws SQLException {
    List<PlateRead> twice = List.of(read("id", "P", NOON), read("id", "P", NOON));
    assertThat(store.addIfNew(twice, entries(2))).hasSize(1);
    assertThat(count("read")).isEqualTo(1);
  }

  @Test
  void what_a_read_had_comes_back_as_it_was() throws SQLException {
    store.addIfNew(
        List.of(read("a", "P1", NOON), read("b", "P2", NOON.plusSeconds(1))), entries(1));
    assertThat(
            count(
                "read where plate = 'P1' and external_id = 'a' and candidate_plates = '{P1,P9}'"
                    + " and candidate_confidences = '{900,100}' and plate_box is null"
                    + " and image_sha256 is null and captured_at = '%s' and received_at = '%s'",
                NOON, NOON.plusSeconds(5)))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, ReadColumns.MANY})
  void the_dictionary_holds_a_plates_first_day_and_its_last(int others) throws SQLException {
    for (int day : new int[] {5, 9, 7, 2, 9}) {
      List<PlateRead> reads =
          IntStream.range(0, others)
              .mapToObj(i -> read(day + "/" + i, "P" + i, NOON.plus(day, ChronoUnit.DAYS)))
              .toList();
      store.addIfNew(reads, entries(1));
    }
    assertThat(count("plate where first_day = '2026-03-03' and last_day = '2026-03-10'"))
        .isEqualTo(others);
  }

  @Test
  void a_read_without_room_takes_its_entry_and_the_others_with_it() throws SQLException {
    List<PlateRead> reads =
        List.of(read("new", "P1", NOON), read("old", "P2", Instant.parse("2001-01-01T00:00:00Z")));
    assertThatThrownBy(() -> store.addIfNew(reads, entries(2))).isInstanceOf(StoreFailed.class);
    assertThat(count("read")).isZero();
    assertThat(count("plate")).isZero();
    assertThat(count("audit_entry")).isZero();
  }

  @Test
  void without_the_trail_no_read_is_stored() throws SQLException {
    database.asOwner("revoke insert on audit_entry from " + TestStack.applicationAccount());
    try {
      assertThatThrownBy(() -> store.addIfNew(List.of(read("id", "P", NOON)), entries(1)))
          .isInstanceOf(StoreFailed.class);
    } finally {
      database.asOwner("grant insert on audit_entry to " + TestStack.applicationAccount());
    }
    assertThat(count("read")).isZero();
  }

  private static List<SettledAttempt> entries(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> new SettledAttempt(AuditAction.TAKE_IN_READS, CAMERAS, "message " + i))
        .toList();
  }

  private static PlateRead read(String id, String plate, Instant at) {
    CapturedRead captured =
        new CapturedRead(
            GATE.code(),
            id,
            at,
            List.of(new Candidate(plate, 0.9), new Candidate("P9", 0.1)),
            Issuer.UNKNOWN,
            Optional.empty(),
            Vehicle.UNKNOWN,
            Optional.empty(),
            Optional.empty());
    return PlateRead.of(GATE, captured, (kind, name) -> (short) 0, NOON.plusSeconds(5));
  }

  @SuppressWarnings("AnnotateFormatMethod") // what is a part of a statement
  private static long count(String what, Object... values) throws SQLException {
    try (Statement ask = database.application().createStatement();
        ResultSet row = ask.executeQuery("select count(*) from " + what.formatted(values))) {
      row.next();
      return row.getLong(1);
    }
  }
}
