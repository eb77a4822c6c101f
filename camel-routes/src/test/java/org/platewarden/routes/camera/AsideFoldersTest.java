package org.platewarden.routes.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platewarden.kernel.CameraCode;
import org.platewarden.reads.AsideAsked;
import org.platewarden.reads.AsideFile;
import org.platewarden.reads.AsideFiles.Replayed;
import org.platewarden.reads.AsideFiles.Step;
import org.platewarden.reads.AsideListing;
import org.platewarden.reads.AsideName;
import org.platewarden.reads.ReplayState;

@DisplayName(
    "R37: what was put aside is listed with its reason and put back, and no link is followed")
class AsideFoldersTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final CameraCode CAM = new CameraCode("cam-1");

  @TempDir Path root;
  private final AsideFolders aside = new AsideFolders();

  @BeforeEach
  void a_drop_folder() {
    aside.drop = new DropFolder();
    aside.drop.root = root.toString();
    aside.clock = Clock.fixed(NOON, ZoneOffset.UTC);
  }

  @Test
  void files_are_listed_with_their_reasons_the_newest_first() throws IOException {
    put("cam-1", "old.jpg", "no picture", NOON.minusSeconds(60));
    put("cam-2", "new.json", "no message\nof any kind", NOON.minusSeconds(5));

    AsideListing all = list(Optional.empty());

    assertThat(all.files()).extracting(AsideFile::fileName).containsExactly("new.json", "old.jpg");
    assertThat(all.files())
        .extracting(AsideFile::reason)
        .containsExactly(Optional.of("no message\nof any kind"), Optional.of("no picture"));
    assertThat(all.files()).extracting(AsideFile::at).first().isEqualTo(NOON.minusSeconds(5));
    assertThat(all.byCamera()).containsEntry("cam-1", 1).containsEntry("cam-2", 1);
    assertThat(list(Optional.of(CAM)).files())
        .extracting(AsideFile::fileName)
        .containsExactly("old.jpg");
  }

  @Test
  void a_page_beyond_the_last_is_the_last() throws IOException {
    for (int i = 0; i < 5; i++) {
      put("cam-1", i + ".jpg", "no", NOON.minusSeconds(i));
    }
    AsideListing page = aside.list(new AsideAsked(Optional.empty(), 400, 2));
    assertThat(page.files()).extracting(AsideFile::fileName).containsExactly("4.jpg");
    assertThat(page.found()).isEqualTo(5);
  }

  @Test
  void links_and_folders_are_told_and_stay_where_they_are() throws IOException {
    Path secret = Files.writeString(root.resolve("secret"), "untouched");
    Path rejected = Files.createDirectories(root.resolve("cam-1/rejected"));
    Files.createSymbolicLink(rejected.resolve("link.jpg"), secret);
    Files.createSymbolicLink(rejected.resolve("link.jpg.reason.txt"), secret);
    Files.createDirectory(rejected.resolve("folder.jpg"));

    assertThat(list(Optional.empty()).files()).hasSize(2).noneMatch(AsideFile::replayable);
    assertThat(list(Optional.empty()).files())
        .as("a reason is never read through a link")
        .allMatch(file -> file.reason().isEmpty());
    assertThat(aside.replay(AsideName.allOf(CAM))).isEmpty();
    assertThat(root.resolve("cam-1/link.jpg")).doesNotExist();
    assertThat(secret).hasContent("untouched");
  }

  @Test
  void a_folder_that_is_a_link_is_not_looked_into() throws IOException {
    Path elsewhere = Files.createDirectories(root.resolve("elsewhere-/x"));
    Files.writeString(elsewhere.resolve("a.jpg"), "a");
    Files.createDirectory(root.resolve("cam-1"));
    Files.createSymbolicLink(root.resolve("cam-1/rejected"), elsewhere);
    Files.createSymbolicLink(root.resolve("cam-9"), root.resolve("cam-1"));

    assertThat(list(Optional.empty()).files()).isEmpty();
    assertThat(aside.replay(AsideName.allOf(CAM))).isEmpty();
    assertThat(elsewhere.resolve("a.jpg")).exists();
  }

  @Test
  void one_goes_back_with_its_marker_and_without_its_reason() throws IOException {
    put("cam-1", "a.jpg", "no", NOON);
    put("cam-1", "b.jpg", "no", NOON);

    List<Replayed> replayed = aside.replay(AsideName.of(CAM, "a.jpg"));

    assertThat(replayed).extracting(Replayed::step).containsExactly(Step.PUT_BACK);
    assertThat(root.resolve("cam-1/a.jpg")).hasContent("a.jpg");
    assertThat(root.resolve("cam-1/a.jpg.done")).exists();
    assertThat(root.resolve("cam-1/rejected/a.jpg.reason.txt")).doesNotExist();
    assertThat(root.resolve("cam-1/rejected/b.jpg")).exists();
    assertThat(aside.stateOf(replayed.getFirst())).isInstanceOf(ReplayState.Waiting.class);
  }

  @Test
  void a_name_that_is_not_listed_moves_nothing() throws IOException {
    put("cam-1", "a.jpg", "no", NOON);
    Files.writeString(root.resolve("cam-1/live.jpg"), "x");

    assertThat(aside.replay(AsideName.of(CAM, "../live.jpg"))).isEmpty();
    assertThat(aside.replay(AsideName.of(new CameraCode("cam-7"), "a.jpg"))).isEmpty();
    assertThatThrownBy(() -> new AsideName(CAM, "../live.jpg"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(root.resolve("cam-1/rejected/a.jpg")).exists();
  }

  @Test
  void nothing_that_waits_is_written_over() throws IOException {
    put("cam-1", "a.jpg", "no", NOON);
    Files.writeString(root.resolve("cam-1/a.jpg"), "newer");

    List<Replayed> replayed = aside.replay(AsideName.allOf(CAM));

    assertThat(replayed).extracting(Replayed::step).containsExactly(Step.NAME_TAKEN);
    assertThat(root.resolve("cam-1/a.jpg")).hasContent("newer");
    assertThat(root.resolve("cam-1/rejected/a.jpg.reason.txt")).exists();
    assertThat(aside.stateOf(replayed.getFirst()))
        .isEqualTo(new ReplayState.Stayed(Step.NAME_TAKEN));
  }

  @Test
  void the_outcome_is_seen_afterwards() throws IOException {
    put("cam-1", "good.jpg", "no", NOON);
    put("cam-1", "bad.jpg", "no", NOON);
    List<Replayed> replayed = aside.replay(AsideName.allOf(CAM));

    Files.delete(root.resolve("cam-1/good.jpg"));
    Files.delete(root.resolve("cam-1/bad.jpg"));
    put("cam-1", "bad.jpg", "still no picture", NOON.plusSeconds(1));

    assertThat(replayed)
        .extracting(aside::stateOf)
        .containsExactlyInAnyOrder(
            new ReplayState.TakenIn(), new ReplayState.AsideAgain("still no picture"));
  }

  @Test
  void a_file_named_like_a_reason_is_a_file_when_it_has_one_itself() throws IOException {
    put("cam-1", "odd.reason.txt", "no", NOON);
    Files.writeString(root.resolve("cam-1/rejected/left.jpg.done"), "");

    assertThat(list(Optional.empty()).files())
        .extracting(AsideFile::fileName)
        .containsExactly("odd.reason.txt");
  }

  @Test
  void a_folder_that_is_named_like_no_camera_is_counted() throws IOException {
    put("Lane 7", "a.jpg", "no", NOON);
    AsideListing listing = list(Optional.empty());
    assertThat(listing.strayFolders()).isEqualTo(1);
    assertThat(listing.files()).isEmpty();
  }

  private AsideListing list(Optional<CameraCode> camera) {
    return aside.list(new AsideAsked(camera, 0, 50));
  }

  private void put(String camera, String name, String reason, Instant at) throws IOException {
    Path rejected = Files.createDirectories(root.resolve(camera).resolve("rejected"));
    Files.writeString(rejected.resolve(name), name);
    Path file =
        Files.writeString(rejected.resolve(name + ".reason.txt"), at + "\n" + reason + "\n");
    Files.setLastModifiedTime(file, FileTime.from(at));
  }
}
