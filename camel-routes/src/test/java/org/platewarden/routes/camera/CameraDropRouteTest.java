package org.platewarden.routes.camera;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.ejb.EJBException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.platewarden.reads.WayInState;
import org.platewarden.reads.WaysIn;

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

  /** Waits of up to 30 seconds pass in 15 milliseconds. */
  private static final int FASTER = 2_000;

  @TempDir Path root;
  private final WaysIn waysIn = new WaysIn();
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
    route.putAside.activity = new NoActivity();
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
    route.messages = new TakeInMessage();
    route.messages.gateway = route.gateway;
    route.messages.putAside = route.putAside;
    route.waysIn = waysIn;
    route.clock = route.putAside.clock;
    route.nanos = () -> System.nanoTime() * FASTER;
    route.counters = route.putAside.counters;
    route.counters.waysIn = waysIn;
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
    // made before the first is done: one made while Camel tells of it would be told as well
    NotifyBuilder second = done(2);
    drop("cam-otay-1", "bad.jpg", "one", true);
    assertThat(first.matches(10, TimeUnit.SECONDS)).isTrue();
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
  void when_the_store_fails_the_way_in_pauses_once_for_all_and_then_goes_on() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    AtomicBoolean down = new AtomicBoolean(true);
    CountDownLatch fourTries = new CountDownLatch(4);
    features =
        frame -> {
          tries.incrementAndGet();
          fourTries.countDown();
          if (down.get()) {
            throw new EJBException(new SQLException("connection refused", "08001"));
          }
          taken.add(frame);
        };
    for (int frame = 0; frame < 30; frame++) {
      drop("cam-otay-1", frame + ".jpg", "frame " + frame, true);
    }
    assertThat(fourTries.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(waysIn.stateOf(DropFolder.WAY_IN))
        .isEqualTo(
            new WayInState.Paused(
                Instant.parse("2026-03-01T12:00:00Z"),
                "the database does not do what it is asked (SQLState 08001)"));
    assertThat(meters.get("platewarden.way.in.paused").gauge().value()).isEqualTo(1);
    assertThat(root.resolve("cam-otay-1/rejected")).doesNotExist();
    assertThat(taken).isEmpty();

    NotifyBuilder done = done(30);
    down.set(false);
    assertThat(done.matches(20, TimeUnit.SECONDS)).isTrue();
    assertThat(taken).extracting(f -> new String(f.image(), UTF_8)).doesNotHaveDuplicates();
    assertThat(taken).hasSize(30);
    assertThat(waysIn.stateOf(DropFolder.WAY_IN)).isEqualTo(new WayInState.Open());
    assertThat(root.resolve("cam-otay-1")).isEmptyDirectory();
  }

  @Test
  void a_file_at_which_the_server_fails_goes_aside_in_the_end_and_holds_nobody_up()
      throws Exception {
    Semaphore through = new Semaphore(0);
    features =
        frame -> {
          if (new String(frame.image(), UTF_8).equals("poison")) {
            throw new IllegalStateException("a fault that nobody foresaw");
          }
          taken.add(frame);
          through.release();
        };
    drop("cam-otay-1", "0.jpg", "poison", true);
    Path aside = root.resolve("cam-otay-1/rejected/0.jpg");
    for (int frame = 1; frame <= 1_000 && Files.notExists(aside); frame++) {
      drop("cam-otay-1", frame + ".jpg", "frame " + frame, true);
      assertThat(through.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(aside).hasContent("poison");
    assertThat(root.resolve("cam-otay-1/rejected/0.jpg.reason.txt"))
        .content()
        .contains("the server failed at it 5 times (IllegalStateException)", "replay it")
        .doesNotContain("nobody foresaw");
    assertThat(waysIn.stateOf(DropFolder.WAY_IN)).isEqualTo(new WayInState.Open());
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
