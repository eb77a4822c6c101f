package org.platewarden.routes.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.kernel.CameraCode;
import org.platewarden.reads.CameraSpeech;
import org.platewarden.reads.InputRefused;
import org.platewarden.reads.SubmittedReads;

@DisplayName("R2: a message and the pictures beside it")
class DroppedMessageTest {
  private static final CameraSpeech CSV =
      new CameraSpeech("platerecognizer-csv", ZoneOffset.UTC, "US");
  private static final String HEADER = "timestamp,plate,score,file\n";
  private static final String ROW = "2026-03-01T12:00:00Z,7abc123,0.9,0001.jpg\n";

  @TempDir Path root;
  private final AtomicLong nanos = new AtomicLong();
  private Path folder;
  private Path message;

  @BeforeEach
  void a_message_names_a_picture() throws IOException {
    folder = Files.createDirectory(root.resolve("cam-1"));
    message = Files.writeString(folder.resolve("0001.csv"), HEADER + ROW);
  }

  @Test
  void without_a_marker_it_waits_for_the_picture_until_that_has_settled() throws Exception {
    Settling settling = settled();
    assertThatThrownBy(() -> read(settling, false)).isInstanceOf(NotYet.class);
    pass(5);
    Files.writeString(folder.resolve("0001.jpg"), "half");
    assertThatThrownBy(() -> read(settling, false)).isInstanceOf(NotYet.class);
    pass(4);
    Files.writeString(folder.resolve("0001.jpg"), "a whole picture");
    assertThatThrownBy(() -> read(settling, false)).isInstanceOf(NotYet.class);
    pass(5);
    DroppedMessage whole = read(settling, false);
    assertThat(submitted(whole).reads().getFirst().picture().orElseThrow().encoded())
        .asString()
        .isEqualTo("a whole picture");
    whole.takePicturesAway();
    assertThat(folder.resolve("0001.jpg")).doesNotExist();
  }

  @Test
  void it_does_not_wait_for_ever_for_a_picture_that_never_comes() throws Exception {
    Settling settling = settled();
    assertThatThrownBy(() -> read(settling, false)).isInstanceOf(NotYet.class);
    pass(9);
    assertThatThrownBy(() -> read(settling, false)).isInstanceOf(NotYet.class);
    pass(1);
    assertThat(submitted(read(settling, false)).reads().getFirst().picture()).isEmpty();
  }

  @Test
  void with_a_marker_it_waits_for_nothing() throws Exception {
    assertThat(submitted(read(settled(), true)).reads().getFirst().picture()).isEmpty();
    Files.writeString(folder.resolve("0001.jpg"), "picture");
    assertThat(read(settled(), true).pictures()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc/passwd", "C:\\boot.ini", "..", ".", "/", ""})
  void a_picture_of_an_impossible_name_is_none(String name) throws Exception {
    Files.writeString(message, HEADER + ROW.replace("0001.jpg", "\"" + name + "\""));
    assertThat(read(settled(), true).pictures()).isEmpty();
  }

  @Test
  void a_picture_of_a_name_without_end_is_none_and_holds_nothing_up() throws Exception {
    DroppedFile file = new DroppedFile(message, Looks.of(message).orElseThrow(), true);
    assertThat(Looks.of(file.beside("x".repeat(100_000)).orElseThrow())).isEmpty();
    Files.writeString(message, HEADER + ROW.replace("0001", "x".repeat(150)));
    assertThat(read(settled(), true).pictures()).isEmpty();
  }

  @Test
  void a_picture_that_many_reads_name_is_held_once() throws Exception {
    Files.write(folder.resolve("0001.jpg"), new byte[1 << 20]);
    Files.writeString(message, HEADER + ROW.repeat(2_000));
    DroppedMessage many = read(settled(), true);
    assertThat(submitted(many).reads()).hasSize(2_000);
    assertThat(many.pictures()).hasSize(1);
    assertThat(submitted(many).reads().getLast().picture().orElseThrow().encoded())
        .isSameAs(submitted(many).reads().getFirst().picture().orElseThrow().encoded());
  }

  @Test
  void pictures_that_are_too_much_together_are_refused() throws Exception {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int picture = 0; picture < 6; picture++) {
      Files.write(folder.resolve(picture + ".jpg"), new byte[15 << 20]);
      rows.append(ROW.replace("0001.jpg", picture + ".jpg"));
    }
    Files.writeString(message, rows);
    assertThatThrownBy(() -> read(settled(), true))
        .isInstanceOf(InputRefused.class)
        .hasMessageContaining("67108864 are the most");
  }

  @Test
  void more_reads_than_a_message_may_tell_of_are_refused() throws Exception {
    Files.writeString(message, HEADER + ROW.repeat(20_001));
    assertThatThrownBy(() -> read(settled(), true))
        .isInstanceOf(InputRefused.class)
        .hasMessageContaining("more than 20000 reads");
  }

  private static SubmittedReads submitted(DroppedMessage message) throws InputRefused {
    return message.delivery().submitted(message.told());
  }

  private DroppedMessage read(Settling settling, boolean marked) throws Exception {
    DroppedFile file = new DroppedFile(message, Looks.of(message).orElseThrow(), marked);
    return DroppedMessage.of(file, new CameraCode("cam-1"), CSV, settling);
  }

  private Settling settled() {
    return new Settling(Duration.ofSeconds(5), nanos::get);
  }

  private void pass(long seconds) {
    nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
  }
}
