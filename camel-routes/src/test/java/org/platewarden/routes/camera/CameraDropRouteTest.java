package org.platewarden.routes.camera;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.kernel.CameraCode;
import org.platewarden.reads.CameraSpeech;
import org.platewarden.reads.CapturedFrame;
import org.platewarden.reads.InputRefused;
import org.platewarden.reads.SubmittedReads;
import org.platewarden.reads.TakenIn;

@DisplayName("R2, R37: frames that cameras drop; nothing is lost")
class CameraDropRouteTest {
  private static final String MESSAGE =
      """
      {"data":{"filename":"gate/0001.jpg","timestamp":"2026-03-01T12:00:00Z",
        "results":[{"plate":"7abc123","score":0.91,"region":{"code":"us-ca"}}]}}""";

  private static final String LONG_NAME =
      "0123456789012345678901234567890123456789012345678901234567890123456789"
          + "0123456789012345678901234567890123456789012345678901234567890123456789"
          + "0123456789012345678901234567890123456789012345678901234567890123456789";

  @TempDir Path root;
  private final List<CapturedFrame> taken = Collections.synchronizedList(new ArrayList<>());
  private final List<SubmittedReads> told = Collections.synchronizedList(new ArrayList<>());
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final DefaultCamelContext camel = new DefaultCamelContext();
  private Features features = taken::add;

  /** What the features do with a frame in these tests. */
  private interface Features {
    void take(CapturedFrame frame) throws InputRefused;
  }

  @BeforeEach
  void the_route_runs_on_a_folder_of_its_own() throws Exception {
    CameraDropRoute route = new CameraDropRoute();
    route.drop = new DropFolder();
    route.drop.root = root.toString();
    route.putAside = new PutAside();
    route.putAside.clock = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    route.putAside.counters = new WaysInCounters();
    route.putAside.counters.meters = meters;
    route.gateway =
        new CameraGateway() {
          @Override
          public TakenIn ingest(CapturedFrame frame) throws InputRefused {
            features.take(frame);
            return new TakenIn(1, 1);
          }

          @Override
          public TakenIn ingest(SubmittedReads submitted) {
            told.add(submitted);
            return new TakenIn(submitted.reads().size(), submitted.reads().size());
          }

          @Override
          public CameraSpeech speechOf(CameraCode camera) {
            return new CameraSpeech("platerecognizer", ZoneId.of("America/Los_Angeles"), "US");
          }
        };
    Properties settings = new Properties();
    settings.setProperty("camera.drop.dir", root.toString());
    camel.getPropertiesComponent().setInitialProperties(settings);
    camel.addRoutes(route);
    camel.start();
  }

  @AfterEach
  void stop() {
    camel.stop();
  }

  @Test
  void a_frame_with_its_marker_is_taken_in_and_disappears_with_the_marker() throws Exception {
    NotifyBuilder done = done(1);
    drop("cam-otay-1", "a.jpg", "frame", true);
    assertThat(done.matches(10, TimeUnit.SECONDS)).isTrue();
    assertThat(taken).hasSize(1);
    assertThat(taken.getFirst().camera()).hasToString("cam-otay-1");
    assertThat(taken.getFirst().image()).asString().isEqualTo("frame");
    assertThat(root.resolve("cam-otay-1")).isEmptyDirectory();
  }

  @Test
  void a_frame_without_its_marker_waits() throws Exception {
    NotifyBuilder done = done(1);
    drop("cam-otay-1", "half-written.jpg", "fra", false);
    drop("cam-otay-1", "whole.jpg", "frame", true);
    assertThat(done.matches(10, TimeUnit.SECONDS)).isTrue();
    assertThat(taken).hasSize(1);
    assertThat(root.resolve("cam-otay-1/half-written.jpg")).exists();
  }

  @Test
  void a_refused_frame_lies_in_rejected_with_its_reason_and_is_counted() throws Exception {
    features =
        frame -> {
          throw new InputRefused("frame refused: 5 bytes are no JPEG; send the whole file");
        };
    NotifyBuilder done = done(1);
    drop("cam-otay-1", "bad.jpg", "wrong", true);
    assertThat(done.matches(10, TimeUnit.SECONDS)).isTrue();
    Path rejected = root.resolve("cam-otay-1/rejected");
    assertThat(rejected.resolve("bad.jpg")).hasContent("wrong");
    assertThat(rejected.resolve("bad.jpg.reason.txt"))
        .content()
        .contains("5 bytes are no JPEG", "2026-03-01T12:00:00Z");
    assertThat(root.resolve("cam-otay-1/bad.jpg.done")).doesNotExist();
    assertThat(meters.counter("platewarden.frames.put.aside", "camera", "cam-otay-1").count())
        .isEqualTo(1);
  }

  @Test
  void two_refused_frames_of_one_name_both_stay() throws Exception {
    features =
        frame -> {
          throw new InputRefused("no");
        };
    NotifyBuilder first = done(1);
    drop("cam-otay-1", "bad.jpg", "one", true);
    assertThat(first.matches(10, TimeUnit.SECONDS)).isTrue();
    NotifyBuilder second = done(1);
    drop("cam-otay-1", "bad.jpg", "two", true);
    assertThat(second.matches(10, TimeUnit.SECONDS)).isTrue();
    assertThat(root.resolve("cam-otay-1/rejected/bad.jpg")).hasContent("one");
    assertThat(root.resolve("cam-otay-1/rejected/2-bad.jpg")).hasContent("two");
  }

  @Test
  void a_message_brings_its_reads_and_the_picture_beside_it() throws Exception {
    NotifyBuilder done = done(1);
    drop("cam-otay-1", "0001.jpg", "picture", false);
    drop("cam-otay-1", "0001.json", MESSAGE, true);
    assertThat(done.matches(10, TimeUnit.SECONDS)).isTrue();
    assertThat(taken).isEmpty();
    assertThat(told).hasSize(1);
    SubmittedReads.Submitted read = told.getFirst().reads().getFirst();
    assertThat(read.read().camera()).hasToString("cam-otay-1");
    assertThat(read.picture().orElseThrow().encoded()).asString().isEqualTo("picture");
    assertThat(root.resolve("cam-otay-1")).isEmptyDirectory();
  }

  @Test
  void a_message_cannot_reach_a_picture_outside_its_folder() throws Exception {
    Path secret = Files.writeString(root.resolve("secret.jpg"), "not yours");
    NotifyBuilder done = done(1);
    drop("cam-otay-1", "0001.json", MESSAGE.replace("gate/0001.jpg", "../secret.jpg"), true);
    assertThat(done.matches(10, TimeUnit.SECONDS)).isTrue();
    assertThat(told.getFirst().reads().getFirst().picture()).isEmpty();
    assertThat(secret).hasContent("not yours");
  }

  @Test
  void a_message_that_is_not_understood_lies_in_rejected_and_its_picture_stays() throws Exception {
    NotifyBuilder done = done(1);
    drop("cam-otay-1", "0001.jpg", "picture", false);
    drop("cam-otay-1", "0001.json", MESSAGE.substring(0, 60), true);
    assertThat(done.matches(10, TimeUnit.SECONDS)).isTrue();
    assertThat(told).isEmpty();
    assertThat(root.resolve("cam-otay-1/rejected/0001.json.reason.txt"))
        .content()
        .contains("no JSON object");
    assertThat(root.resolve("cam-otay-1/0001.jpg")).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\\u0000b", "a\\ud800b", LONG_NAME})
  void a_message_whose_id_cannot_be_stored_lies_in_rejected_and_does_not_wait(String id)
      throws Exception {
    NotifyBuilder done = done(1);
    drop("cam-otay-1", "0001.json", MESSAGE.replace("gate/0001.jpg", id), true);
    assertThat(done.matches(10, TimeUnit.SECONDS)).isTrue();
    assertThat(told).isEmpty();
    assertThat(root.resolve("cam-otay-1/rejected/0001.json.reason.txt"))
        .content()
        .contains("read refused: its id");
  }

  @Test
  void a_replayed_frame_is_tried_again() throws Exception {
    Path rejected = Files.createDirectories(root.resolve("cam-otay-1/rejected"));
    Files.writeString(rejected.resolve("bad.jpg"), "now good");
    NotifyBuilder done = done(1);
    Files.move(rejected.resolve("bad.jpg"), root.resolve("cam-otay-1/bad.jpg"));
    Files.createFile(root.resolve("cam-otay-1/bad.jpg.done"));
    assertThat(done.matches(10, TimeUnit.SECONDS)).isTrue();
    assertThat(taken).hasSize(1);
  }

  @Test
  void when_the_store_fails_the_frame_stays_and_is_tried_again() throws Exception {
    List<String> tries = Collections.synchronizedList(new ArrayList<>());
    features =
        frame -> {
          tries.add("try");
          if (tries.size() < 2) {
            throw new IllegalStateException("the database is down");
          }
          taken.add(frame);
        };
    NotifyBuilder done = done(1);
    drop("cam-otay-1", "a.jpg", "frame", true);
    assertThat(done.matches(20, TimeUnit.SECONDS)).isTrue();
    assertThat(taken).hasSize(1);
    assertThat(root.resolve("cam-otay-1")).isEmptyDirectory();
  }

  @Test
  void a_link_is_put_aside_and_not_followed() throws Exception {
    Path secret = Files.writeString(root.resolve("secret.txt"), "not a frame");
    Path folder = Files.createDirectories(root.resolve("cam-otay-1"));
    NotifyBuilder done = done(1);
    Files.createSymbolicLink(folder.resolve("link.jpg"), secret);
    Files.createFile(folder.resolve("link.jpg.done"));
    assertThat(done.matches(10, TimeUnit.SECONDS)).isTrue();
    assertThat(taken).isEmpty();
    assertThat(secret).hasContent("not a frame");
    assertThat(folder.resolve("rejected/link.jpg.reason.txt")).content().contains("a link");
  }

  @Test
  void a_folder_that_is_no_camera_code_puts_its_frames_aside() throws Exception {
    NotifyBuilder done = done(1);
    drop("Not A Camera", "a.jpg", "frame", true);
    assertThat(done.matches(10, TimeUnit.SECONDS)).isTrue();
    assertThat(taken).isEmpty();
    assertThat(root.resolve("Not A Camera/rejected/a.jpg")).exists();
  }

  private NotifyBuilder done(int frames) {
    return new NotifyBuilder(camel).whenCompleted(frames).create();
  }

  private void drop(String camera, String name, String content, boolean complete)
      throws IOException {
    Path folder = Files.createDirectories(root.resolve(camera));
    Files.writeString(folder.resolve(name), content);
    if (complete) {
      Files.createFile(folder.resolve(name + ".done"));
    }
  }
}
