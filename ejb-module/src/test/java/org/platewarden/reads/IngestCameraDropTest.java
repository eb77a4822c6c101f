package org.platewarden.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.platewarden.cameras.CameraKind;
import org.platewarden.cameras.RegisteredCamera;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.Issuer;
import org.platewarden.reads.model.ReadRecord;
import org.platewarden.recognition.Candidate;
import org.platewarden.recognition.PlateBox;
import org.platewarden.recognition.Recognition;
import org.platewarden.recognition.RecognizedPlate;
import org.platewarden.recognition.UnreadableFrame;
import org.platewarden.recognition.VehicleColour;

class IngestCameraDropTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final CameraCode OTAY = new CameraCode("cam-otay-1");

  private final InMemoryReads archive = new InMemoryReads();
  private final InMemoryImages images = new InMemoryImages();
  private final NotedActivity activity = new NotedActivity();
  private final List<FrameRecorded> recorded = new ArrayList<>();
  private final IngestCameraDrop ingest = new IngestCameraDrop();

  @BeforeEach
  void a_camera_and_a_recognizer_that_sees_two_plates() {
    RegisteredCamera camera = otay(true);
    RecordReads recordReads = new RecordReads();
    recordReads.cameras = new InMemoryCameras(camera);
    recordReads.archive = archive;
    recordReads.terms = (kind, name) -> (short) name.length();
    recordReads.newReads = fresh -> {};
    recordReads.recordedFrames = recorded::add;
    ingest.cameras = recordReads.cameras;
    ingest.images = images;
    ingest.activity = activity;
    ingest.recordReads = recordReads;
    ingest.clock = Clock.fixed(NOON, ZoneOffset.UTC);
    ingest.recognizer = frame -> Recognition.of(List.of(plate("ABC1234"), plate("XYZ987")));
  }

  @Test
  void a_frame_with_two_plates_becomes_two_reads_with_camera_place_and_time() throws Exception {
    TakenIn takenIn = ingest.ingest(frame("one", NOON.minusSeconds(5)));

    assertThat(takenIn).isEqualTo(new TakenIn(2, 2));
    assertThat(archive.reads)
        .extracting(read -> read.key().plate())
        .containsExactly("ABC1234", "XYZ987");
    assertThat(archive.reads)
        .allSatisfy(
            read -> {
              assertThat(read.key().capturedAt()).isEqualTo(NOON.minusSeconds(5));
              assertThat(read.cameraId()).isEqualTo(1);
            });
    assertThat(images.kept).hasSize(1);
  }

  @Test
  void what_the_recognizer_knows_of_issuer_and_colour_is_recorded_with_the_read() throws Exception {
    RecognizedPlate known =
        new RecognizedPlate(
            new PlateBox(10, 20, 120, 40),
            Optional.empty(),
            List.of(new Candidate("ABC1234", 0.97)),
            Optional.of(new Issuer("US-CA")),
            Optional.empty(),
            Optional.of(VehicleColour.GREY));
    ingest.recognizer = frame -> Recognition.of(List.of(known));

    ingest.ingest(frame("one", NOON));

    ReadRecord stored = archive.reads.getFirst().values();
    assertThat(stored.issuer()).isEqualTo("US-CA");
    assertThat(stored.colourId()).isEqualTo((short) "grey".length()); // as the terms here number it
  }

  @Test
  void the_same_frame_again_adds_nothing_even_with_another_time() throws Exception {
    ingest.ingest(frame("one", NOON.minusSeconds(5)));
    assertThat(ingest.ingest(frame("one", NOON))).isEqualTo(new TakenIn(2, 0));
    assertThat(archive.reads).hasSize(2);
  }

  @Test
  void a_frame_without_plates_is_noted_and_its_image_is_not_kept() throws Exception {
    ingest.recognizer = frame -> Recognition.of(List.of());
    assertThat(ingest.ingest(frame("empty road", NOON))).isEqualTo(new TakenIn(0, 0));
    assertThat(archive.frames).hasSize(1);
    assertThat(images.kept).isEmpty();
  }

  @Test
  void what_was_recorded_of_a_frame_is_told_once_also_when_it_holds_no_plate() throws Exception {
    ingest.ingest(frame("one", NOON));
    ingest.ingest(frame("one", NOON));
    ingest.recognizer = frame -> Recognition.of(List.of());
    ingest.ingest(frame("empty road", NOON));

    assertThat(recorded).hasSize(2);
    assertThat(recorded.getFirst().plates())
        .extracting(plate -> plate.read().characters())
        .containsExactly("ABC1234", "XYZ987");
    assertThat(recorded.getFirst().plates().getFirst().read().id())
        .isEqualTo(archive.reads.getFirst().key().id());
    assertThat(recorded.getLast().plates()).isEmpty();
  }

  @Test
  void a_frame_from_the_future_is_refused_with_both_times() {
    assertThatThrownBy(() -> ingest.ingest(frame("one", NOON.plusSeconds(90))))
        .isInstanceOf(InputRefused.class)
        .hasMessageContaining("2026-03-01T12:01:30Z, 90 s after")
        .hasMessageContaining("check the camera's clock");
    assertThat(archive.frames).isEmpty();
  }

  @Test
  void a_frame_from_before_five_years_is_refused_with_both_times() throws Exception {
    assertThatThrownBy(() -> ingest.ingest(frame("one", Instant.EPOCH)))
        .isInstanceOf(InputRefused.class)
        .hasMessageContaining("1970-01-01T00:00:00Z")
        .hasMessageContaining("before 2021-03-01T12:00:00Z");
    assertThat(archive.frames).isEmpty();
    assertThat(ingest.ingest(frame("one", Instant.parse("2021-03-01T12:00:00Z"))).fresh())
        .isEqualTo(2);
  }

  @Test
  void a_frame_of_a_camera_that_nobody_registered_is_refused() {
    CapturedFrame stranger = new CapturedFrame(new CameraCode("cam-x"), new byte[] {1}, NOON);
    assertThatThrownBy(() -> ingest.ingest(stranger))
        .isInstanceOf(InputRefused.class)
        .hasMessageContaining("cam-x");
  }

  @Test
  void a_frame_that_does_not_decode_is_refused_with_the_recognizers_reason() {
    ingest.recognizer =
        frame -> {
          throw new UnreadableFrame("frame refused: 3 bytes are no JPEG");
        };
    assertThatThrownBy(() -> ingest.ingest(frame("bad", NOON)))
        .isInstanceOf(InputRefused.class)
        .hasMessage("frame refused: 3 bytes are no JPEG");
    assertThat(archive.frames).isEmpty();
    assertThat(images.kept).isEmpty();
  }

  @Test
  void when_the_image_cannot_be_kept_no_read_is_recorded() {
    images.broken = true;
    assertThatThrownBy(() -> ingest.ingest(frame("one", NOON)))
        .isInstanceOf(java.io.UncheckedIOException.class);
    assertThat(archive.frames).isEmpty();
    assertThat(archive.reads).isEmpty();
  }

  @Test
  void what_was_taken_in_is_noted_for_the_cameras_health_and_what_was_refused_is_not()
      throws Exception {
    ingest.ingest(frame("one", NOON.minusSeconds(5)));
    ingest.ingest(frame("one", NOON.minusSeconds(4)));
    assertThatThrownBy(() -> ingest.ingest(frame("late", Instant.EPOCH)))
        .isInstanceOf(InputRefused.class);
    assertThat(activity.noted)
        .containsExactly(
            "camera 1: 2 reads until 2026-03-01T11:59:55Z",
            "camera 1: 0 reads until 2026-03-01T11:59:56Z");
  }

  @Test
  void a_frame_of_a_mobile_camera_is_refused_since_it_does_not_say_where_it_was_made() {
    ingest.cameras = new InMemoryCameras(otay(CameraKind.MOBILE, true));
    assertThatThrownBy(() -> ingest.ingest(frame("one", NOON)))
        .isInstanceOf(InputRefused.class)
        .hasMessageContaining("cam-otay-1 is mobile")
        .hasMessageContaining("send coordinates");
    assertThat(archive.frames).isEmpty();
  }

  @Test
  void a_frame_of_a_camera_that_is_out_of_service_is_refused_with_what_to_do() {
    ingest.cameras = new InMemoryCameras(otay(false));
    assertThatThrownBy(() -> ingest.ingest(frame("one", NOON)))
        .isInstanceOf(InputRefused.class)
        .hasMessageContaining("cam-otay-1 is out of service")
        .hasMessageContaining("then replay");
    assertThat(archive.frames).isEmpty();
  }

  private static RegisteredCamera otay(boolean inService) {
    return otay(CameraKind.FIXED, inService);
  }

  private static RegisteredCamera otay(CameraKind kind, boolean inService) {
    return new RegisteredCamera(
        1,
        OTAY,
        "Otay Mesa",
        "Agency",
        kind,
        new GeoPoint(32.55, -116.94),
        "US-CA",
        ZoneId.of("America/Los_Angeles"),
        "",
        inService);
  }

  private static CapturedFrame frame(String bytes, Instant capturedAt) {
    return new CapturedFrame(OTAY, bytes.getBytes(StandardCharsets.UTF_8), capturedAt);
  }

  private static RecognizedPlate plate(String characters) {
    return new RecognizedPlate(
        new PlateBox(10, 20, 120, 40), List.of(new Candidate(characters, 0.97)));
  }
}
