package org.platewarden.routes.camera;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platewarden.kernel.CameraCode;
import org.platewarden.reads.CameraSpeech;
import org.platewarden.reads.PostedMessage.PostedPicture;
import org.platewarden.reads.SubmittedReads;
import org.platewarden.reads.TakenIn;
import org.platewarden.reads.TakenIn.RefusedRead;

@DisplayName("R37: what is refused of a message goes aside whole, and can come again")
class TakeInMessageTest {
  private static final CameraCode CAMERA = new CameraCode("cam-1");
  private static final CameraSpeech OURS = new CameraSpeech("", ZoneOffset.UTC, "US");
  private static final byte[] LATE = "late picture".getBytes(StandardCharsets.UTF_8);

  @TempDir Path root;
  private final TakeInMessage messages = new TakeInMessage();
  private final List<SubmittedReads> ingested = new ArrayList<>();

  @BeforeEach
  void everything_but_the_late_read_is_kept() {
    messages.putAside = new PutAside();
    messages.putAside.clock = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    messages.putAside.activity = new NoActivity();
    messages.putAside.counters = new WaysInCounters();
    messages.putAside.counters.meters = new SimpleMeterRegistry();
    messages.putAside.drop = new DropFolder();
    messages.putAside.drop.root = root.toString();
    messages.gateway =
        new CameraGateway() {
          @Override
          public TakenIn ingest(SubmittedReads submitted) {
            ingested.add(submitted);
            List<RefusedRead> refused = new ArrayList<>();
            for (int i = 0; i < submitted.reads().size(); i++) {
              if (submitted.reads().get(i).read().externalId().equals("late")) {
                refused.add(new RefusedRead(i, "too late"));
              }
            }
            int all = submitted.reads().size();
            return new TakenIn(all, all - refused.size(), refused);
          }
        };
  }

  @Test
  void each_refused_read_goes_aside_with_the_picture_that_it_names() throws Exception {
    String batch = "[%s, {\"id\": 1}, %s]".formatted(read("good", "a.jpg"), read("late", "b.jpg"));
    Delivery delivery =
        delivery(
            batch,
            List.of(new PostedPicture("a.jpg", new byte[9]), new PostedPicture("b.jpg", LATE)));

    TakenIn takenIn = messages.take(delivery, delivery.told());

    assertThat(takenIn.refused()).extracting(RefusedRead::position).containsExactly(1, 2);
    assertThat(ingested.getFirst().onTheTrail()).endsWith("reads=3; refused=1");
    assertThat(messages.putPartsAside(delivery, takenIn)).isTrue();
    assertThat(aside()).containsExactly("batch-1.reads.json", "batch-2.message.zip");
    DroppedMessage again = dropped("batch-2.message.zip");
    SubmittedReads submitted = again.delivery().submitted(again.told());
    assertThat(submitted.reads()).hasSize(1);
    assertThat(submitted.reads().getFirst().picture().orElseThrow().encoded()).isEqualTo(LATE);
  }

  @Test
  void a_message_goes_aside_with_its_pictures_when_all_of_it_is_refused() throws Exception {
    Delivery delivery = delivery(read("late", "b.jpg"), List.of(new PostedPicture("", LATE)));

    TakenIn takenIn = messages.take(delivery, delivery.told());
    assertThat(messages.putPartsAside(delivery, takenIn)).isFalse();
    messages.putAside(delivery, "too late");

    assertThat(aside()).containsExactly("batch.message.zip");
    DroppedMessage again = dropped("batch.message.zip");
    assertThat(again.delivery().inOurFormat()).isTrue();
    assertThat(again.delivery().message()).isEqualTo(delivery.message());
    SubmittedReads submitted = again.delivery().submitted(again.told());
    assertThat(submitted.reads().getFirst().picture().orElseThrow().encoded()).isEqualTo(LATE);
  }

  @Test
  void a_camera_that_is_registered_with_our_format_has_its_refused_reads_put_aside_singly()
      throws Exception {
    CameraSpeech registered = new CameraSpeech("platewarden", ZoneOffset.UTC, "US");
    byte[] batch =
        "[%s, %s]".formatted(read("good", ""), read("late", "")).getBytes(StandardCharsets.UTF_8);
    Delivery delivery = new Delivery(CAMERA, registered, "batch", false, batch, List.of());
    assertThat(messages.putPartsAside(delivery, messages.take(delivery, delivery.told()))).isTrue();
    assertThat(aside()).containsExactly("batch-1.reads.json");
  }

  @Test
  void a_makers_message_goes_aside_as_it_came() throws Exception {
    byte[] message = "what nobody understands".getBytes(StandardCharsets.UTF_8);
    CameraSpeech maker = new CameraSpeech("hikvision", ZoneOffset.UTC, "US");
    messages.putAside(new Delivery(CAMERA, maker, "x", false, message, List.of()), "no");
    assertThat(aside()).containsExactly("x.message");
    assertThat(root.resolve("cam-1/rejected/x.message")).hasBinaryContent(message);
  }

  private DroppedMessage dropped(String name) throws Exception {
    Path file = root.resolve("cam-1/rejected").resolve(name);
    Optional<Looks> looks = Looks.of(file);
    DroppedFile dropped = new DroppedFile(file, looks.orElseThrow(), true);
    // it is in our format though the camera's is another
    CameraSpeech maker = new CameraSpeech("hikvision", ZoneOffset.UTC, "US");
    return DroppedMessage.of(
        dropped, CAMERA, maker, new Settling(java.time.Duration.ZERO, System::nanoTime));
  }

  private List<String> aside() throws Exception {
    try (Stream<Path> files = Files.list(root.resolve("cam-1/rejected"))) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> !name.endsWith(".reason.txt"))
          .sorted()
          .toList();
    }
  }

  private static Delivery delivery(String message, List<PostedPicture> pictures) {
    return new Delivery(
        CAMERA, OURS, "batch", true, message.getBytes(StandardCharsets.UTF_8), pictures);
  }

  private static String read(String id, String picture) {
    return "{\"id\":\"%s\",\"captured_at\":\"2026-03-01T11:00:00Z\",\"plate\":\"8ABC123\",\"confidence\":0.9,\"picture\":\"%s\"}"
        .formatted(id, picture);
  }
}
