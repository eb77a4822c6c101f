package org.platewarden.reads.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.it.support.FreshDatabase;
import org.platewarden.reads.StoreFailed;

/** Months too old to be asked for, on the real database and with the application's rights. */
@DisplayName("R5, R32: months of reads go when nothing in them can be asked for any more")
class MonthsDroppedIT {
  private static final YearMonth OLD = YearMonth.of(2019, 3);

  private final YearMonth now = YearMonth.now(ZoneOffset.UTC);
  private FreshDatabase database;
  private SqlOldReads old;

  @BeforeEach
  void an_old_read_and_a_new_one() throws SQLException, IOException {
    database = FreshDatabase.fresh("pw_old_months");
    database.asOwner(
        "select make_read_months('%1$s', 1), make_read_months('%2$s', 1)"
            .formatted(OLD.atDay(1), now.atDay(1)));
    read("SEEN1", OLD.atDay(31));
    read("BOTH2", OLD.atDay(1));
    read("BOTH2", now.atDay(1));
    old = new SqlOldReads();
    old.database = database.pool();
  }

  @AfterEach
  void drop() throws SQLException {
    database.close();
  }

  @Test
  void a_month_goes_with_its_reads_and_all_that_was_kept_beside_them() throws SQLException {
    assertThat(old.monthsUntil(now.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant()))
        .startsWith(OLD)
        .doesNotContain(now);

    assertThat(old.drop(OLD)).isEqualTo(2);
    assertThat(old.forgetBeside(OLD)).isEqualTo(1);

    assertThat(number("select count(*) from read")).isEqualTo(1);
    assertThat(number("select count(*) from read where plate = 'BOTH2'")).isEqualTo(1);
    assertThat(number("select count(*) from plate where plate = 'BOTH2'")).isEqualTo(1);
    assertThat(number("select count(*) from plate")).isEqualTo(1);
    assertThat(number("select count(*) from read_correction")).isEqualTo(1);
    assertThat(number("select count(*) from taken_frame")).isEqualTo(1);
    assertThat(number("select count(*) from shadow_difference")).isEqualTo(1);
    assertThat(old.drop(OLD)).as("again").isZero();
  }

  @Test
  void the_database_itself_refuses_a_month_that_can_be_asked_for() throws SQLException {
    assertThatThrownBy(() -> old.drop(now)).isInstanceOf(StoreFailed.class);
    assertThatThrownBy(() -> old.drop(now.minusYears(5))).isInstanceOf(StoreFailed.class);
    assertThatThrownBy(() -> old.forgetBeside(now)).isInstanceOf(StoreFailed.class);

    assertThat(number("select count(*) from read")).isEqualTo(3);
    assertThat(number("select count(*) from plate")).isEqualTo(2);
  }

  @Test
  void a_month_stays_while_an_answer_is_being_read_and_goes_afterwards() throws SQLException {
    try (Connection reader = database.owner();
        Statement answer = reader.createStatement()) {
      reader.setAutoCommit(false);
      answer.executeQuery("select count(*) from read").close();

      assertThatThrownBy(() -> old.drop(OLD)).isInstanceOf(StoreFailed.class);
      assertThat(number("select count(*) from read")).isEqualTo(3);

      reader.rollback();
    }
    assertThat(old.drop(OLD)).isEqualTo(2);
  }

  @Test
  void a_month_of_which_a_hold_keeps_a_read_stays_with_what_is_beside_it() throws SQLException {
    database.asOwner(
        """
        insert into legal_hold (id, plate, issuer, reason, authority, placed_at, placed_by, review_at, ends_at)
        values (gen_random_uuid(), 'SEEN1', '', 'ordered by a test', 'a test', now(), 'a test',
          now() + interval '1 day', now() + interval '2 days')""");

    assertThat(old.isHeld(OLD)).isTrue();
    assertThatThrownBy(() -> old.drop(OLD)).isInstanceOf(StoreFailed.class);
    assertThat(old.forgetBeside(OLD)).isZero();
    assertThat(number("select count(*) from read")).isEqualTo(3);
    assertThat(number("select count(*) from read_correction")).isEqualTo(3);

    database.asOwner(
        "update legal_hold set lifted_at = now(), lifted_by = 'a test', lifting_reason = 'lifted by a test'");
    assertThat(old.isHeld(OLD)).isFalse();
    assertThat(old.drop(OLD)).isEqualTo(2);
  }

  /** A read, with its plate in the dictionary, a correction and the note of its frame. */
  private void read(String plate, LocalDate day) throws SQLException {
    database.asOwner(
        """
        insert into read (id, captured_at, camera_id, latitude, longitude, source_id, confidence,
            plate, issuer, place_of_capture, external_id, image_sha256, candidate_plates,
            candidate_confidences, plate_box, received_at)
          values (1, '%2$s 23:59:59Z', 1, 32, -117, 1, 900, '%1$s', '', 'US-CA', '%1$s%2$s', sha256('%1$s%2$s'),
            '{}', '{}', '{}', '%2$s 23:59:59Z');
        insert into plate (plate, first_day, last_day) values ('%1$s', '%2$s', '%2$s')
          on conflict (plate) do update set last_day = greatest(plate.last_day, excluded.last_day);
        insert into read_correction values (gen_random_uuid(), '%1$s', '%2$s 23:59:59Z', 1, 'X1',
          'planted by a test', 'a test', now());
        insert into shadow_difference values (gen_random_uuid(), '%1$s', '%2$s 23:59:59Z', 1, 'X1', 500,
          '0123456789ab', now());
        insert into taken_frame values (1, sha256('%1$s%2$s'), '%2$s 23:59:59Z', '%2$s 23:59:59Z', 1)
        """
            .formatted(plate, day));
  }

  private long number(String query) throws SQLException {
    try (Statement sql = database.application().createStatement();
        ResultSet row = sql.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
