package org.platewarden.reads.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.it.support.FreshDatabase;
import org.platewarden.reads.Misread;
import org.platewarden.recognition.PlateBox;

/** Corrected reads, on the real database and with the application's rights. */
@DisplayName("4.6: corrected reads with a picture are listed once each, the latest corrected first")
class MisreadsListedIT {
  private static final String NO_BOX = "'{}'";
  private static final String BOX = "'{10,20,120,40}'";

  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private FreshDatabase database;
  private SqlMisreads misreads;

  @BeforeEach
  void a_database_of_its_own() throws SQLException, IOException {
    database = FreshDatabase.fresh("pw_misreads");
    misreads = new SqlMisreads();
    misreads.database = database.pool();
  }

  @AfterEach
  void drop() throws SQLException {
    database.close();
  }

  @Test
  void a_read_that_was_corrected_twice_counts_by_its_latest_correction() throws SQLException {
    read("ABC123", "sha256('a')", BOX);
    correct("ABC123", "ABC128", 1);
    correct("ABC123", "A8C123", 2);

    List<Misread> found = misreads.page(Optional.empty(), 10);

    assertThat(found).hasSize(1);
    Misread misread = found.getFirst();
    assertThat(misread.read().characters()).isEqualTo("ABC123");
    assertThat(misread.corrected()).isEqualTo("A8C123");
    assertThat(misread.candidates()).containsExactly("ABC123", "ABC1Z3");
    assertThat(misread.camera()).isEqualTo("cam-otay-1");
    assertThat(misread.box()).isEqualTo(new PlateBox(10, 20, 120, 40));
  }

  @Test
  void a_read_without_picture_or_place_on_it_or_that_is_gone_is_not_listed() throws SQLException {
    read("NOIMAGE1", "null", BOX);
    correct("NOIMAGE1", "X1", 1);
    read("NOBOX1", "sha256('b')", NO_BOX);
    correct("NOBOX1", "X1", 1);
    read("NULLBOX1", "sha256('c')", "null");
    correct("NULLBOX1", "X1", 1);
    correct("GONE1", "X1", 1);
    read("NEVER1", "sha256('d')", BOX);

    assertThat(misreads.page(Optional.empty(), 10)).isEmpty();
  }

  @Test
  void pages_hold_each_once_the_latest_corrected_first_also_of_one_instant() throws SQLException {
    for (int i = 0; i < 25; i++) {
      read("P" + i, "sha256('" + i + "')", BOX);
      correct("P" + i, "X" + i, i / 10);
    }
    List<Misread> all = new ArrayList<>();
    for (List<Misread> page = misreads.page(Optional.empty(), 7);
        !page.isEmpty();
        page = misreads.page(Optional.of(all.getLast()), 7)) {
      assertThat(page).hasSizeLessThanOrEqualTo(7);
      all.addAll(page);
    }

    assertThat(all)
        .hasSize(25)
        .extracting(misread -> misread.read().characters())
        .doesNotHaveDuplicates();
    assertThat(all).extracting(Misread::correctedAt).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  private void read(String plate, String image, String box) throws SQLException {
    database.asOwner(
        """
        insert into read (id, captured_at, camera_id, latitude, longitude, source_id, confidence,
            plate, issuer, place_of_capture, external_id, image_sha256, candidate_plates,
            candidate_confidences, plate_box, received_at)
          values (1, '%2$s 10:00:00Z', 1, 32, -117, 1, 900, '%1$s', '', 'US-CA', '%1$s', %3$s,
            '{%1$s,ABC1Z3}', '{900,50}', %4$s, '%2$s 10:00:01Z')
        """
            .formatted(plate, today, image, box));
  }

  private void correct(String plate, String corrected, int minute) throws SQLException {
    database.asOwner(
        """
        insert into read_correction values (gen_random_uuid(), '%1$s', '%2$s 10:00:00Z', 1, '%3$s',
          'planted by a test', 'a test', '%2$s 11:%4$02d:00Z')
        """
            .formatted(plate, today, corrected, minute));
  }
}
