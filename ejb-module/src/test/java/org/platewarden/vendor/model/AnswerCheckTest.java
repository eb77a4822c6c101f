package org.platewarden.vendor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.Issuer;
import org.platewarden.kernel.Plate;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.vendor.Dropped;
import org.platewarden.vendor.VendorQuestion;
import org.platewarden.vendor.VendorRead;
import org.platewarden.vendor.VendorReply.Answered;

@DisplayName("R3, R5, R8: every row of a vendor is held against what was asked")
class AnswerCheckTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant FROM = Instant.parse("2026-02-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2026-03-01T00:00:00Z");
  private static final Duration A_NANO = Duration.ofNanos(1);

  @Test
  void the_window_counts_to_its_first_instant_and_not_to_its_end() {
    Answered answer =
        check(FROM, UNTIL, NOW)
            .of(given(at(FROM.minus(A_NANO)), at(FROM), at(UNTIL.minus(A_NANO)), at(UNTIL)));

    assertThat(answer.reads())
        .extracting(VendorRead::capturedAt)
        .containsExactly(UNTIL.minus(A_NANO), FROM);
    assertThat(answer.dropped()).isEqualTo(Map.of(Dropped.OUTSIDE_WINDOW, 2));
  }

  @Test
  @DisplayName("Five years are a wall on the row, whatever the window was when it was asked")
  void five_years_are_a_wall_on_the_row() {
    Instant wall = Instant.parse("2021-03-01T12:00:00Z");
    Answered answer =
        check(wall.minusSeconds(60), NOW, NOW).of(given(at(wall.minus(A_NANO)), at(wall)));

    assertThat(answer.reads()).extracting(VendorRead::capturedAt).containsExactly(wall);
    assertThat(answer.dropped()).isEqualTo(Map.of(Dropped.TOO_OLD, 1));
  }

  @Test
  void five_years_before_a_leap_day_end_on_the_28th() {
    Instant leapDay = Instant.parse("2028-02-29T10:00:00Z");

    assertThat(LookBack.oldest(leapDay)).isEqualTo("2023-02-28T10:00:00Z");
    assertThat(LookBack.oldest(Instant.parse("2029-02-28T10:00:00Z")))
        .isEqualTo("2024-02-28T10:00:00Z");
    assertThat(LookBack.oldest(Instant.parse("2029-03-01T10:00:00Z")))
        .isEqualTo("2024-03-01T10:00:00Z");
  }

  @Test
  void another_plate_a_camera_abroad_and_the_same_read_again_are_not_shown() {
    VendorRead good = at(FROM);
    Answered answer =
        check(FROM, UNTIL, NOW)
            .of(
                given(
                    good,
                    good,
                    read("other", "7PWD414", FROM, "US-CA"),
                    read("mexico", "7PWD413", FROM, "MX-BCN"),
                    read("nowhere", "7PWD413", FROM, "US-")));

    assertThat(answer.reads()).containsExactly(good);
    assertThat(answer.dropped())
        .isEqualTo(Map.of(Dropped.TWICE, 1, Dropped.OTHER_PLATE, 1, Dropped.NOT_US, 2));
  }

  @Test
  void the_newest_five_thousand_are_shown_and_what_was_put_aside_before_is_counted_on() {
    List<VendorRead> many =
        IntStream.range(0, 5_003).mapToObj(i -> at(FROM.plusSeconds(i))).toList();
    Answered answer = check(FROM, UNTIL, NOW).of(new Answered(many, Map.of(Dropped.UNREADABLE, 4)));

    assertThat(answer.reads()).hasSize(5_000);
    assertThat(answer.reads().getLast().capturedAt()).isEqualTo(FROM.plusSeconds(3));
    assertThat(answer.dropped()).isEqualTo(Map.of(Dropped.BEYOND_CAP, 3, Dropped.UNREADABLE, 4));
  }

  private static AnswerCheck check(Instant from, Instant until, Instant now) {
    return new AnswerCheck(
        new VendorQuestion(new Plate("7PWD413", new Issuer("US-CA")), new TimeWindow(from, until)),
        now);
  }

  private static Answered given(VendorRead... reads) {
    return new Answered(Stream.of(reads).toList(), Map.of());
  }

  private static VendorRead at(Instant at) {
    return read("r" + at, "7PWD413", at, "US-CA");
  }

  private static VendorRead read(String reference, String plate, Instant at, String place) {
    return new VendorRead(
        reference,
        new Plate(plate, Issuer.UNKNOWN),
        at,
        new VendorRead.Camera("Lot 1", new GeoPoint(32.7, -117.1), place),
        "white toyota camry",
        0.9);
  }
}
