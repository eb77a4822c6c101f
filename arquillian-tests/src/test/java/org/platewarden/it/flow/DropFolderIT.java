package org.platewarden.it.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.it.support.DemoFrames;
import org.platewarden.it.support.DropFolder;
import org.platewarden.it.support.Reads;
import org.platewarden.it.support.Wait;
import org.platewarden.it.support.Web;

/** From a camera's folder to the database, with the product as it is shipped. */
class DropFolderIT {
  private static final String CAMERA = "cam-otay-1";
  private static final String PUT_ASIDE = "platewarden_frames_put_aside_total";

  private final String name = UUID.randomUUID() + ".jpg";
  private final Instant capturedAt = Instant.now().minus(Duration.ofMinutes(1));
  private DropFolder folder;

  @BeforeEach
  void findTheFolder() throws IOException {
    folder = DropFolder.of(CAMERA);
  }

  @Test
  @DisplayName("A dropped frame becomes a read, and leaves the folder (R2)")
  void a_dropped_frame_becomes_a_read_and_leaves_the_folder() throws Exception {
    byte[] frame = frame();

    folder.drop(name, frame, capturedAt);

    assertThat(readsOf(frame)).isNotEmpty();
    Wait.until("frame to leave the folder", () -> folder.isDealtWith(name));
  }

  @Test
  void the_same_frame_dropped_twice_is_taken_in_once() throws Exception {
    byte[] frame = frame();
    folder.drop(name, frame, capturedAt);
    List<String> once = readsOf(frame);

    folder.drop("again-" + name, frame, capturedAt.plusSeconds(1));
    Wait.until("second frame to leave the folder", () -> folder.isDealtWith("again-" + name));

    assertThat(Reads.of(frame)).isEqualTo(once);
    assertThat(Reads.timesTakenIn(frame)).isOne();
    assertThat(folder.rejected("again-" + name)).doesNotExist();
  }

  @Test
  @DisplayName("An unreadable frame is put aside with its reason, and counted (R37)")
  void an_unreadable_frame_is_put_aside_with_its_reason_and_counted() throws Exception {
    double before = Web.counted(PUT_ASIDE, CAMERA);

    folder.drop(name, "no picture".getBytes(StandardCharsets.US_ASCII), capturedAt);
    Wait.until("frame to be put aside", () -> Files.exists(folder.rejected(name)));

    assertThat(folder.rejected(name)).hasContent("no picture");
    assertThat(folder.reasonOf(name)).content().contains("frame refused");
    Wait.until("count to rise", () -> Web.counted(PUT_ASIDE, CAMERA) == before + 1);
    Wait.until("marker to go", () -> folder.isDealtWith(name));
  }

  @Test
  @DisplayName("What was put aside is tried again when it is moved back (R37)")
  void what_was_put_aside_is_tried_again_when_it_is_moved_back() throws Exception {
    byte[] frame = frame();
    folder.drop(name, frame, Instant.now().plus(Duration.ofHours(1)));
    Wait.until("frame from the future to be put aside", () -> Files.exists(folder.rejected(name)));
    assertThat(folder.reasonOf(name)).content().contains("check the camera's clock");

    folder.replay(name, capturedAt);

    assertThat(readsOf(frame)).isNotEmpty();
    assertThat(folder.rejected(name)).doesNotExist();
  }

  @Test
  void a_frame_without_its_marker_is_left_alone() throws Exception {
    byte[] frame = frame();
    folder.write("unfinished-" + name, frame(), capturedAt.minusSeconds(1));

    folder.drop(name, frame, capturedAt);
    assertThat(readsOf(frame)).isNotEmpty();

    assertThat(folder.holds("unfinished-" + name)).isTrue();
    folder.takeBack("unfinished-" + name);
  }

  private byte[] frame() throws IOException {
    return DemoFrames.fresh(DemoFrames.all().getFirst(), UUID.randomUUID().toString());
  }

  private static List<String> readsOf(byte[] frame) throws Exception {
    return Wait.forThe(
        "reads of the frame", () -> Optional.of(Reads.of(frame)).filter(found -> !found.isEmpty()));
  }
}
