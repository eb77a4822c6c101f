package org.platewarden.routes.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R2: only what is whole is taken in")
class DropScanTest {
  private static final Duration SETTLED = Duration.ofSeconds(5);

  @TempDir Path root;
  private final AtomicLong nanos = new AtomicLong();
  private final SetBehind behind = new SetBehind(nanos::get);
  private Path folder;

  @BeforeEach
  void a_camera_has_its_folder() throws IOException {
    folder = Files.createDirectory(root.resolve("cam-1"));
  }

  @Test
  void without_the_setting_a_file_without_its_marker_is_never_whole() throws IOException {
    DropScan scan = scan(Duration.ZERO);
    Files.writeString(folder.resolve("a.json"), "{}");
    assertThat(scan.whole()).isEmpty();
    pass(3_600);
    assertThat(scan.whole()).isEmpty();
  }

  @Test
  void a_file_that_stays_as_it_is_is_whole_by_our_clock_and_not_by_the_cameras()
      throws IOException {
    DropScan scan = scan(SETTLED);
    Path file = Files.writeString(folder.resolve("a.json"), "{");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
    assertThat(scan.whole()).isEmpty();
    pass(4);
    assertThat(scan.whole()).isEmpty();
    pass(1);
    assertThat(scan.whole()).extracting(DroppedFile::name).containsExactly("a.json");
  }

  @Test
  void a_file_that_grows_or_is_written_over_begins_anew() throws IOException {
    DropScan scan = scan(SETTLED);
    Path file = Files.writeString(folder.resolve("a.json"), "{");
    assertThat(scan.whole()).isEmpty();
    pass(4);
    Files.writeString(file, "{}");
    assertThat(scan.whole()).isEmpty();
    pass(4);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
    assertThat(scan.whole()).isEmpty();
    pass(4);
    assertThat(scan.whole()).isEmpty();
    pass(1);
    assertThat(scan.whole()).hasSize(1);
  }

  @Test
  void a_marker_makes_a_file_whole_at_once_and_is_no_file_itself() throws IOException {
    DropScan scan = scan(SETTLED);
    Files.writeString(folder.resolve("a.json"), "{}");
    Files.createFile(folder.resolve("a.json.done"));
    assertThat(scan.whole()).extracting(DroppedFile::name).containsExactly("a.json");
    pass(60);
    assertThat(scan.whole()).extracting(DroppedFile::name).containsExactly("a.json");
  }

  @Test
  void a_marker_that_came_too_late_does_not_stay_to_speak_for_the_next_file_of_its_name()
      throws IOException {
    DropScan scan = scan(SETTLED);
    Path late = Files.createFile(folder.resolve("a.json.done"));
    assertThat(scan.whole()).isEmpty();
    assertThat(late).exists();
    pass(2);
    assertThat(scan.whole()).isEmpty();
    assertThat(late).doesNotExist();
    Files.writeString(folder.resolve("a.json"), "{");
    assertThat(scan.whole()).isEmpty();
  }

  @Test
  void what_is_written_anew_while_it_is_taken_in_is_not_taken_away() throws IOException {
    DropScan scan = scan(Duration.ZERO);
    Path file = Files.writeString(folder.resolve("a.json"), "first");
    Files.createFile(folder.resolve("a.json.done"));
    DroppedFile found = scan.whole().getFirst();
    Files.writeString(file, "second one");
    found.takeAway();
    assertThat(file).hasContent("second one");
    scan.whole().getFirst().takeAway();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void files_under_names_of_copying_tools_and_hidden_ones_are_never_settled() throws IOException {
    DropScan scan = scan(SETTLED);
    for (String name : List.of("a.jpg.part", "b.TMP", ".c.jpg", "d.filepart")) {
      Files.writeString(folder.resolve(name), "x");
    }
    assertThat(scan.whole()).isEmpty();
    pass(60);
    assertThat(scan.whole()).isEmpty();
  }

  @Test
  void a_name_as_long_as_names_can_be_leaves_no_room_for_a_marker_and_does_no_harm()
      throws IOException {
    DropScan scan = scan(SETTLED);
    Files.writeString(folder.resolve("x".repeat(251) + ".csv"), "x");
    assertThat(scan.whole()).isEmpty();
    pass(5);
    assertThat(scan.whole()).hasSize(1);
    scan.whole().getFirst().takeAway();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_camera_that_drops_without_end_does_not_keep_another_waiting() throws IOException {
    DropScan scan = scan(Duration.ZERO);
    for (int file = 0; file < 500; file++) {
      drop(folder, file + ".json");
    }
    drop(Files.createDirectory(root.resolve("cam-2")), "only.json");
    assertThat(scan.whole()).extracting(DroppedFile::folder).contains("cam-1", "cam-2");
  }

  @Test
  void a_message_comes_before_the_frames_beside_it() throws IOException {
    drop(folder, "0001.jpg");
    drop(folder, "0001.json");
    drop(folder, "0000.jpg");
    assertThat(scan(Duration.ZERO).whole())
        .first()
        .extracting(DroppedFile::name)
        .isEqualTo("0001.json");
  }

  @Test
  void a_link_to_a_folder_is_no_cameras_folder() throws IOException {
    Path elsewhere = Files.createDirectory(root.resolveSibling(root.getFileName() + "-elsewhere"));
    drop(elsewhere, "secret.json");
    Files.createSymbolicLink(root.resolve("cam-3"), elsewhere);
    assertThat(scan(Duration.ZERO).whole()).isEmpty();
    assertThat(elsewhere.resolve("secret.json")).exists();
  }

  @Test
  void what_stands_behind_leaves_its_place_to_others() throws IOException {
    DropScan scan = scan(Duration.ZERO);
    drop(folder, "a.json");
    behind.failed(folder.resolve("a.json"));
    assertThat(scan.whole()).isEmpty();
    pass(1);
    assertThat(scan.whole()).hasSize(1);
  }

  @Test
  void failures_count_against_a_file_only_when_others_get_through_in_between() {
    Path file = folder.resolve("a.json");
    for (int failure = 0; failure < 100; failure++) {
      assertThat(behind.failed(file)).isZero();
    }
    for (int failure = 1; failure <= 5; failure++) {
      behind.through(folder.resolve("another.json"));
      assertThat(behind.failed(file)).isEqualTo(failure);
    }
  }

  private DropScan scan(Duration settled) {
    return new DropScan(root, new Settling(settled, nanos::get), behind);
  }

  private void pass(long seconds) {
    nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
  }

  private static void drop(Path folder, String name) throws IOException {
    Files.writeString(folder.resolve(name), name);
    Files.createFile(folder.resolve(name + ".done"));
  }
}
