package org.platewarden.routes.camera;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.platewarden.kernel.CameraCode;

@DisplayName("R37: what cannot be taken in lies in rejected/ with its reason")
class PutAsideTest {
  @TempDir Path root;
  private final PutAside putAside = new PutAside();
  private Path folder;

  @BeforeEach
  void a_camera_has_its_folder() throws IOException {
    putAside.clock = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    putAside.activity = new NoActivity();
    putAside.counters = new WaysInCounters();
    putAside.counters.meters = new SimpleMeterRegistry();
    folder = Files.createDirectory(root.resolve("cam-1"));
  }

  static Stream<String> oddNames() {
    return Stream.of(
        "line\nbreak.jpg",
        "\u001B[31mred.jpg",
        "gpj.\u202Etxt.jpg",
        "x".repeat(255),
        "車".repeat(85));
  }

  @ParameterizedTest
  @MethodSource("oddNames")
  void odd_names_become_plain_ones_that_leave_room_for_the_reason(String name) throws IOException {
    putAside.putAside(dropped(name), "no");
    List<String> names = rejected();
    assertThat(names).hasSize(2);
    assertThat(names).allMatch(each -> each.codePoints().noneMatch(PutAsideTest::isOdd));
    assertThat(names)
        .allMatch(each -> each.getBytes(StandardCharsets.UTF_8).length <= 255)
        .anyMatch(each -> each.endsWith(".reason.txt"));
  }

  @Test
  void a_link_called_rejected_leads_nowhere() throws IOException {
    Path elsewhere = Files.createDirectory(root.resolve("elsewhere"));
    Files.createSymbolicLink(folder.resolve("rejected"), elsewhere);
    putAside.putAside(dropped("bad.jpg"), "no");
    assertThat(elsewhere).isEmptyDirectory();
    assertThat(rejected()).contains("bad.jpg", "bad.jpg.reason.txt");
  }

  @Test
  void a_link_in_the_place_of_the_reason_is_not_written_through() throws IOException {
    Path secret = Files.writeString(root.resolve("secret"), "untouched");
    Files.createDirectory(folder.resolve("rejected"));
    Files.createSymbolicLink(folder.resolve("rejected/bad.jpg.reason.txt"), secret);
    putAside.putAside(dropped("bad.jpg"), "no");
    assertThat(secret).hasContent("untouched");
    assertThat(folder.resolve("rejected/bad.jpg.reason.txt")).content().contains("no");
  }

  @Test
  void a_folder_and_a_large_file_are_moved_and_not_read() throws IOException {
    Files.createDirectories(folder.resolve("folder.jpg/within"));
    putAside.putAside(found(folder.resolve("folder.jpg")), "no");
    assertThat(folder.resolve("rejected/folder.jpg/within")).isDirectory();
  }

  @Test
  void what_was_posted_again_for_want_of_an_answer_lies_there_once() throws IOException {
    putAside.drop = new DropFolder();
    putAside.drop.root = root.toString();
    CameraCode camera = new CameraCode("cam-1");
    putAside.putAside(camera, "posted-1", "bad".getBytes(StandardCharsets.UTF_8), "no");
    putAside.putAside(camera, "posted-1", "bad".getBytes(StandardCharsets.UTF_8), "no");
    putAside.putAside(camera, "posted-1", "worse".getBytes(StandardCharsets.UTF_8), "no");
    assertThat(rejected())
        .containsExactlyInAnyOrder(
            "posted-1", "posted-1.reason.txt", "2-posted-1", "2-posted-1.reason.txt");
  }

  @Test
  void a_file_at_which_the_server_ended_is_remembered_over_starts_and_only_that_one()
      throws IOException {
    DroppedFile deadly = dropped("deadly.jpg");
    for (int start = 0; start < 3; start++) {
      LastTried tried = new LastTried(root);
      assertThat(tried.endsAt(deadly)).isEqualTo(start);
      tried.begins(deadly); // and the server ends
    }
    LastTried tried = new LastTried(root);
    assertThat(tried.endsAt(deadly)).isEqualTo(3);
    assertThat(tried.endsAt(dropped("other.jpg"))).isZero();
    tried.begins(deadly);
    tried.ended();
    assertThat(new LastTried(root).endsAt(deadly)).isZero();
  }

  private static boolean isOdd(int codePoint) {
    return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.FORMAT;
  }

  private List<String> rejected() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("rejected"))) {
      return files.map(each -> String.valueOf(each.getFileName())).toList();
    }
  }

  private DroppedFile dropped(String name) throws IOException {
    return found(Files.writeString(folder.resolve(name), "bad"));
  }

  private static DroppedFile found(Path path) {
    return new DroppedFile(path, Looks.of(path).orElseThrow(), true);
  }
}
