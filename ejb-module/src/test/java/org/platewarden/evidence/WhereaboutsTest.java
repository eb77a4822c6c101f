package org.platewarden.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.kernel.Issuer;
import org.platewarden.kernel.Plate;
import org.platewarden.reads.Vehicle;

/** What saved reads say of the ways of vehicles. */
@DisplayName("R13: analytics run over what was saved to a case")
class WhereaboutsTest {
  private static final Plate ONE = new Plate("TEST1", new Issuer("US-CA"));
  private static final Plate OTHER = new Plate("TEST2", new Issuer("US-CA"));

  @Test
  void nothing_was_saved_and_nothing_is_told() {
    assertThat(Whereabouts.of(List.of())).isEmpty();
  }

  @Test
  void the_vehicle_that_was_seen_most_comes_first() {
    List<Whereabouts> told =
        Whereabouts.of(
            List.of(
                saved(OTHER, "2026-03-01T12:00:00Z", "Otay 1"),
                saved(ONE, "2026-03-01T12:00:00Z", "Otay 1"),
                saved(ONE, "2026-03-02T12:00:00Z", "Otay 1")));

    assertThat(told).extracting(Whereabouts::plate).containsExactly(ONE, OTHER);
  }

  @Test
  void days_and_hours_are_told_by_the_cameras_clock() {
    Whereabouts told =
        Whereabouts.of(
                List.of(
                    // 23:30 and 00:30 in Los Angeles: two days there, one in UTC
                    saved(ONE, "2026-03-02T07:30:00Z", "Otay 1"),
                    saved(ONE, "2026-03-02T08:30:00Z", "Otay 1"),
                    saved(ONE, "2026-03-03T08:59:59Z", "Otay 2")))
            .getFirst();

    assertThat(told.reads()).isEqualTo(3);
    assertThat(told.days()).isEqualTo(3);
    assertThat(told.usualHour()).isZero();
    assertThat(told.then()).isEqualTo(2);
    assertThat(told.usualPlace()).isEqualTo("Otay 1");
    assertThat(told.there()).isEqualTo(2);
    assertThat(told.first()).isEqualTo(Instant.parse("2026-03-02T07:30:00Z"));
    assertThat(told.last()).isEqualTo(Instant.parse("2026-03-03T08:59:59Z"));
  }

  @Test
  void of_two_places_as_usual_the_first_by_name_is_told() {
    Whereabouts told =
        Whereabouts.of(
                List.of(
                    saved(ONE, "2026-03-01T12:00:00Z", "Tecate"),
                    saved(ONE, "2026-03-01T13:00:00Z", "Otay 1")))
            .getFirst();

    assertThat(told.usualPlace()).isEqualTo("Otay 1");
    assertThat(told.there()).isEqualTo(1);
  }

  @Test
  void a_plate_is_not_in_its_words() {
    assertThat(Whereabouts.of(List.of(saved(ONE, "2026-03-01T12:00:00Z", "Otay 1"))).toString())
        .doesNotContain("TEST1");
  }

  private static SavedRead saved(Plate plate, String at, String camera) {
    Sighting sighting =
        new Sighting(
            new Sighting.Source("own", "", "", "1"),
            plate,
            Instant.parse(at),
            Instant.parse(at),
            "cam",
            camera,
            "the agency",
            new Sighting.Place(32.5, -117.0, "US-CA", "America/Los_Angeles"),
            0.9,
            Vehicle.UNKNOWN,
            Reading.UNTOLD);
    return new SavedRead(
        1,
        sighting,
        Optional.empty(),
        new SavedRead.Saving(
            Instant.parse(at), "reyes", "It was seen here", "SMUGGLING", Optional.empty()),
        true,
        "");
  }
}
