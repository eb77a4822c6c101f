package org.platewarden.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.cameras.CameraKind;
import org.platewarden.cameras.RegisteredCamera;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.GeoCircle;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.Issuer;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.reads.LookAlikes.Reach;
import org.platewarden.reads.model.PlateRead;
import org.platewarden.recognition.Candidate;

@DisplayName("R4: what can be asked, and what is too loose to be answered")
class FindReadsTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final GeoPoint GATE = new GeoPoint(32.55, -116.94);
  private static final RegisteredCamera CAMERA =
      new RegisteredCamera(
          1,
          new CameraCode("cam-1"),
          "Gate",
          "Agency",
          CameraKind.FIXED,
          GATE,
          "US-CA",
          ZoneOffset.UTC,
          "",
          true);

  private final InMemoryReads archive = new InMemoryReads(new InMemoryCameras(CAMERA));
  private final FindReads find = new FindReads();

  @BeforeEach
  void three_reads() {
    find.archive = archive;
    find.cameras = archive.cameras;
    find.vehicles = archive.vehicles;
    find.corrections = new InMemoryCorrections();
    archive.addIfNew(
        List.of(read("ABC1234", "white", 3), read("A8C1234", "red", 2), read("XYZ9", "white", 1)));
  }

  @Test
  void a_fuzzy_answer_says_what_was_bent() {
    ReadPage page =
        find.find(
            ReadsQuery.of(new LookAlikes("ABC1234", Reach.LOOK_ALIKES), days(30)),
            PageAsked.first(10));

    assertThat(page.reads())
        .extracting(ReadSummary::likeness)
        .containsExactly(
            new PlateLikeness(List.of(new Bent.LooksAlike(1, 'B', '8'))), PlateLikeness.AS_ASKED);
  }

  @Test
  void a_vehicle_is_found_within_a_place() {
    ReadsQuery white =
        ReadsQuery.at(new Where.Around(new GeoCircle(GATE, 100)), days(30))
            .of(new VehicleSought("", "", "White"));

    assertThat(plates(white)).containsExactly("XYZ9", "ABC1234");
    assertThat(find.total(white)).isEqualTo(new CappedTotal(2, false));
  }

  @Test
  void a_vehicle_alone_is_refused() {
    ReadsQuery white =
        new ReadsQuery(
            Optional.empty(), Optional.empty(), new VehicleSought("", "", "white"), days(1));

    assertRefused(white, "vehicle-alone");
  }

  @Test
  void neither_plate_nor_place_is_refused() {
    assertRefused(
        new ReadsQuery(Optional.empty(), Optional.empty(), VehicleSought.ANY, days(1)),
        "nothing-asked");
  }

  @Test
  void a_wide_place_is_answered_for_a_month_or_with_a_plate_and_else_refused() {
    Where wide = new Where.Around(new GeoCircle(GATE, 60_000));
    ReadsQuery withPlate =
        new ReadsQuery(
            Optional.of(PlatePattern.of("AB*")), Optional.of(wide), VehicleSought.ANY, days(900));

    assertThat(plates(ReadsQuery.at(wide, days(31)))).hasSize(3);
    assertThat(plates(withPlate)).containsExactly("ABC1234");
    assertRefused(ReadsQuery.at(wide, days(32)), "place-too-wide-for-so-long");
    assertRefused(
        ReadsQuery.at(new Where.Around(new GeoCircle(GATE, 500_000)), days(5 * 365)),
        "place-too-wide");
  }

  @Test
  void counting_stops_at_a_thousand() {
    archive.addIfNew(IntStream.range(10, 1_010).mapToObj(i -> read("ABC1234", "red", i)).toList());

    assertThat(find.total(ReadsQuery.of(PlatePattern.of("ABC1234"), days(30))))
        .isEqualTo(new CappedTotal(1_000, true));
  }

  @Test
  void a_correction_stands_beside_a_read_and_changes_nothing_of_it() {
    ReadReference read =
        archive.reads.getFirst().detail(CAMERA, archive.vehicles).summary().reference();
    KeepCorrections keep = new KeepCorrections();
    keep.archive = archive;
    keep.corrections = find.corrections;
    Correction correction = new Correction("abc-1235", "The picture shows a 5", "reyes", NOON);

    assertThat(keep.add(read, correction)).isTrue();

    ReadDetail detail = find.detail(read).orElseThrow();
    assertThat(detail.summary().plate().characters()).isEqualTo("ABC1234");
    assertThat(detail.corrections()).containsExactly(correction);
    assertThat(correction.corrected()).isEqualTo("ABC1235");
    assertThat(correction.toString()).doesNotContain("ABC1235");
    assertThat(keep.add(new ReadReference("GONE", NOON, 7), correction)).isFalse();
  }

  private List<String> plates(ReadsQuery query) {
    return find.find(query, PageAsked.first(10)).reads().stream()
        .map(read -> read.plate().characters())
        .toList();
  }

  private void assertRefused(ReadsQuery query, String code) {
    assertThatThrownBy(() -> find.find(query, PageAsked.first(1)))
        .isInstanceOfSatisfying(
            QuestionRefused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    assertThatThrownBy(() -> find.total(query)).isInstanceOf(QuestionRefused.class);
  }

  private static TimeWindow days(int days) {
    return TimeWindow.endingAt(NOON, Duration.ofDays(days));
  }

  private PlateRead read(String plate, String colour, int minutesAgo) {
    return PlateRead.of(
        CAMERA,
        new CapturedRead(
            CAMERA.code(),
            "read/" + minutesAgo,
            NOON.minus(Duration.ofMinutes(minutesAgo)),
            List.of(new Candidate(plate, 0.9)),
            Issuer.UNKNOWN,
            Optional.empty(),
            new Vehicle("", "", colour),
            Optional.empty(),
            Optional.empty()),
        archive.vehicles,
        NOON);
  }
}
