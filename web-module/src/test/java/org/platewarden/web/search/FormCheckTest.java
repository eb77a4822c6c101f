package org.platewarden.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.GeoCircle;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.reads.LookAlikes;
import org.platewarden.reads.PlateTerm;
import org.platewarden.reads.VehicleSought;
import org.platewarden.reads.Where;
import org.platewarden.vendor.VendorQuestion;

class FormCheckTest {
  private final FormCheck check = new FormCheck();

  @Test
  void a_window_is_read_by_the_clocks_of_its_zone() {
    var criteria =
        check
            .criteria(
                asked("7abc*", "", "2026-03-01T00:00", "2026-03-02T00:00"), FormCheckTest::placeOf)
            .orElseThrow();

    assertThat(criteria.query().window().from()).isEqualTo(Instant.parse("2026-03-01T08:00:00Z"));
    assertThat(criteria.query().window().until()).isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
    assertThat(criteria.query().plate().orElseThrow().onTheTrail()).isEqualTo("7ABC*");
    assertThat(criteria.query().where()).isEmpty();
    assertThat(check.faults()).isEmpty();
  }

  @Test
  void a_camera_alone_is_a_question() {
    var criteria =
        check
            .criteria(
                asked("", "cam-otay-1", "2026-03-01T00:00", "2026-03-02T00:00"),
                FormCheckTest::placeOf)
            .orElseThrow();

    assertThat(criteria.query().where()).contains(Where.AtCameras.of(new CameraCode("cam-otay-1")));
    assertThat(criteria.query().plate()).isEmpty();
  }

  @Test
  void neither_plate_nor_camera_is_none() {
    assertThat(
            check.criteria(
                asked(" ", "", "2026-03-01T00:00", "2026-03-02T00:00"), FormCheckTest::placeOf))
        .isEmpty();
    assertThat(check.faults()).containsExactly(java.util.Map.entry("plate", "fault.nothing-asked"));
  }

  @Test
  void a_window_ends_after_it_begins() {
    assertThat(
            check.criteria(
                asked("7ABC", "", "2026-03-02T00:00", "2026-03-02T00:00"), FormCheckTest::placeOf))
        .isEmpty();
    assertThat(check.faults()).containsEntry("until", "fault.until.before");
  }

  @Test
  void times_that_are_none_are_told_each_at_its_field() {
    assertThat(check.criteria(asked("7ABC", "", "", "soon"), FormCheckTest::placeOf)).isEmpty();
    assertThat(check.faults())
        .containsEntry("from", "fault.from")
        .containsEntry("until", "fault.until");
  }

  @Test
  void a_purpose_is_made_whole_or_not_at_all() {
    StatedPurpose stated = new StatedPurpose();
    stated.setCaseNumber("#1");
    stated.setForAnother(true);

    assertThat(check.purpose(stated)).isEmpty();
    assertThat(check.faults())
        .containsEntry("purpose", "fault.purpose")
        .containsEntry("caseNumber", "fault.caseNumber.characters")
        .containsEntry("behalfName", "fault.behalfName")
        .containsEntry("justification", "fault.justification");
  }

  @Test
  void a_name_counts_only_when_somebody_else_asks() {
    StatedPurpose stated = new StatedPurpose();
    stated.setCode("STOLEN_VEHICLE");
    stated.setCaseNumber(" 2026-123 ");
    stated.setOnBehalfOf("Okafor");
    stated.setJustification("Taken from a car park on Tuesday");

    assertThat(check.purpose(stated).orElseThrow().onBehalfOf()).isEmpty();

    stated.setForAnother(true);
    assertThat(check.purpose(stated).orElseThrow().onBehalfOf()).contains("Okafor");
    assertThat(check.purpose(stated).orElseThrow().caseNumber().value()).isEqualTo("2026-123");
  }

  @Test
  void look_alikes_are_asked_of_a_whole_plate_that_is_long_enough() {
    assertThat(plate("7abc-123", "ONE_MISREAD"))
        .contains(new LookAlikes("7ABC123", LookAlikes.Reach.ONE_MISREAD));
    assertThat(plate("7ABC*", "LOOK_ALIKES")).isEmpty();
    assertThat(check.faults()).containsEntry("closeness", "fault.closeness.whole");
    assertThat(plate("7ABC", "ONE_MISREAD")).isEmpty();
    assertThat(check.faults()).containsEntry("closeness", "fault.closeness.short.ONE_MISREAD");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cam-otay-1 | 5    |                     | 5000 | 32.5 | -116.9
          ''         | 2,5  | 32.5497, -116.938   | 2500 | 32.5497 | -116.938
          ''         | 0.25 | 32,5497; -116,938   | 250  | 32.5497 | -116.938
          ''         | 10   | -17 179.99          | 10000 | -17 | 179.99
          """)
  void a_distance_goes_around_a_camera_or_coordinates(
      String camera, String km, String coordinates, double metres, double north, double east) {
    assertThat(where(camera, km, coordinates == null ? "" : coordinates))
        .contains(new Where.Around(new GeoCircle(new GeoPoint(north, east), metres)));
    assertThat(check.faults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 5, '', kilometres, fault.kilometres.of-what",
    "'', '', '32.5, -116.9', kilometres, fault.kilometres.missing",
    "'', 5, 'the bridge', coordinates, fault.coordinates",
    "'', 5, '91, 0', coordinates, fault.coordinates",
    "cam-otay-1, 5, '32.5, -116.9', coordinates, fault.coordinates.or-camera",
    "cam-otay-1, far, '', kilometres, fault.kilometres",
    "cam-otay-1, 0, '', kilometres, fault.kilometres",
    "cam-otay-1, 1001, '', kilometres, fault.kilometres",
  })
  void a_place_that_is_none_is_told_at_its_field(
      String camera, String km, String coordinates, String field, String fault) {
    assertThat(where(camera, km, coordinates)).isEmpty();
    assertThat(check.faults()).containsEntry(field, fault);
  }

  @Test
  void a_vehicle_alone_is_told_at_the_plate() {
    assertThat(
            check.criteria(
                new Asked(
                    "",
                    "",
                    Asked.Place.ANYWHERE,
                    new VehicleSought("ford", "", ""),
                    "2026-03-01T00:00",
                    "2026-03-02T00:00",
                    "UTC"),
                FormCheckTest::placeOf))
        .isEmpty();
    assertThat(check.faults()).containsEntry("plate", "fault.vehicle-alone");
  }

  private Optional<PlateTerm> plate(String typed, String closeness) {
    return check
        .criteria(
            new Asked(
                typed,
                closeness,
                Asked.Place.ANYWHERE,
                VehicleSought.ANY,
                "2026-03-01T00:00",
                "2026-03-02T00:00",
                "UTC"),
            FormCheckTest::placeOf)
        .flatMap(criteria -> criteria.query().plate());
  }

  private Optional<Where> where(String camera, String kilometres, String coordinates) {
    return check
        .criteria(
            new Asked(
                "",
                "",
                new Asked.Place(camera, kilometres, coordinates),
                VehicleSought.ANY,
                "2026-03-01T00:00",
                "2026-03-02T00:00",
                "UTC"),
            FormCheckTest::placeOf)
        .flatMap(criteria -> criteria.query().where());
  }

  private static Optional<GeoPoint> placeOf(String camera) {
    return camera.equals("cam-otay-1") ? Optional.of(new GeoPoint(32.5, -116.9)) : Optional.empty();
  }

  private static Asked asked(String plate, String camera, String from, String until) {
    return new Asked(
        plate,
        "",
        new Asked.Place(camera, "", ""),
        VehicleSought.ANY,
        from,
        until,
        "America/Los_Angeles");
  }

  @ParameterizedTest
  @CsvSource({
    "7PWD413, '', '', true",
    "7pwd 413, LOOK_ALIKES, '', true",
    "7PWD*, '', '', false",
    "7PWD413, '', ford, false",
  })
  @DisplayName("Vendors are asked for one whole plate and nothing else")
  void vendors_are_asked_for_one_whole_plate(
      String plate, String closeness, String make, boolean asked) {
    FormCheck check = new FormCheck();
    Asked form =
        new Asked(
            plate,
            closeness,
            Asked.Place.ANYWHERE,
            new VehicleSought(make, "", ""),
            "2026-03-01T00:00",
            "2026-03-02T00:00",
            "UTC",
            true);

    Optional<VendorQuestion> vendors =
        check.criteria(form, FormCheckTest::placeOf).flatMap(each -> check.vendors(form, each));

    assertThat(vendors.map(question -> question.plate().characters()))
        .isEqualTo(asked ? Optional.of("7PWD413") : Optional.empty());
    assertThat(check.faults().containsKey("sources")).isEqualTo(!asked);
  }
}
